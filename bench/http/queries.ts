/** A plan as a front end asks for it. */
export const STACK_QUERY = `query Plan($origin: PlanLocationInput!, $destination: PlanLocationInput!, $dateTime: PlanDateTimeInput, $constraints: ConstraintsInput, $first: Int) {
  planConnection(origin: $origin, destination: $destination, dateTime: $dateTime, constraints: $constraints, first: $first) {
    edges { cursor node {
      id start end duration totalDuration numberOfTransfers labels
      cost { total { amount currency } isEstimate charges { code name amount { amount currency } } }
      footprint { co2eKg }
      legs { sequenceNumber mode departure { location { code name } dateTime } arrival { location { code name } dateTime } duration cost { amount currency } }
      steps { sequenceNumber kind insideLeg location { code } duration cost { amount currency } }
    } }
    pageInfo { hasNextPage endCursor }
    routingErrors { code description inputField }
    networkVersion totalCount isComplete
  }
}`;

export const SEARCH_QUERY = `query Plan($origin: PlanLocationInput!, $destination: PlanLocationInput!, $dateTime: PlanDateTimeInput, $constraints: ConstraintsInput) {
  planConnection(origin: $origin, destination: $destination, dateTime: $dateTime, constraints: $constraints) {
    edges { node { start end numberOfTransfers cost { total { amount currency } } } }
    routingErrors { code }
    totalCount
  }
}`;
