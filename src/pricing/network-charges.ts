import type { Charge } from "../model/charge.ts";
import type { Network } from "../network/compile-network.ts";
import { isBorder, listDue, type Stretch } from "./carriage.ts";
import type { PricePlan } from "./price-plan.ts";
import type { PriceTable } from "./price-table.ts";
import type { StorageRow } from "./storage.ts";
import { listThroughPrices, type ThroughPrice } from "./through-price.ts";

export interface BorderCharge {
  readonly crossing: string;
  readonly charge: Charge;
}

/** The charges behind the numbers of a priced network, made out when an itinerary shows them. */
export class NetworkCharges {
  private readonly throughByService = new Map<number, ThroughPrice>();

  constructor(
    private readonly network: Network,
    private readonly plan: PricePlan,
    private readonly table: PriceTable,
  ) {}

  listOrigin(stop: number): Charge[] {
    return this.table.listCharges(this.plan.stops[stop]!.origin);
  }

  listDestination(stop: number): Charge[] {
    return this.table.listCharges(this.plan.stops[stop]!.destination);
  }

  /** Of a transfer between two tracks at a terminal. */
  listTransfer(stop: number, fromTrack: number, toTrack: number): Charge[] {
    const { gaugeChanges, transfer } = this.plan.stops[stop]!;
    const change = gaugeChanges.find(
      ({ tracks }) => tracks.includes(fromTrack) && tracks.includes(toTrack) && fromTrack !== toTrack,
    );
    return change ? this.table.toCharges(listDue(this.table, change.stretch)) : this.table.listCharges(transfer);
  }

  listStorage(stop: number): StorageRow[] {
    return this.table.listStorage(this.plan.stops[stop]!.storage);
  }

  listDrayage(link: number): Charge[] {
    return this.plan.drayage[link]!.flatMap((question) => this.table.listCharges(question));
  }

  /** Of boarding at a position; a price for a pair of stations is paid there. */
  listBoarding(position: number): Charge[] {
    const { plan, table } = this;
    const through = this.findThroughPrice(position);
    const isFirst = this.network.timetable.firstPosition[this.serviceOf(position)] === position;
    const boarding = plan.boardings[plan.boardingOf[position]!];
    return [
      ...(through && isFirst ? table.toCharges(through.dues) : []),
      ...(boarding ? table.listCharges(boarding, 0, through?.keep) : []),
    ];
  }

  /** Of the way to a position, borders apart. */
  listCarriage(position: number): Charge[] {
    return this.listStretches(position).flatMap((stretch) =>
      isBorder(stretch) ? [] : this.listCharges(position, stretch),
    );
  }

  /** Of the borders on the way to a position. */
  listBorders(position: number): BorderCharge[] {
    return this.listStretches(position).flatMap((stretch) =>
      isBorder(stretch)
        ? this.listCharges(position, stretch).map((charge) => ({ crossing: stretch.crossing, charge }))
        : [],
    );
  }

  private listStretches(position: number): Stretch[] {
    const { stretches, stretchesOf, stretchOffset } = this.plan;
    const numbers = stretchesOf.subarray(stretchOffset[position]!, stretchOffset[position + 1]!);
    return Array.from(numbers, (number) => stretches[number]!);
  }

  private listCharges(position: number, stretch: Stretch): Charge[] {
    return this.table.toCharges(listDue(this.table, stretch, this.findThroughPrice(position)?.keep));
  }

  /** The price for the pair of stations that a compiled service is for. */
  getThroughPrice(service: number): ThroughPrice {
    const known = this.throughByService.get(service);
    if (known) return known;
    const { network, table } = this;
    const { record, pair } = network.parts[service]!;
    const { firstPosition } = network.timetable;
    const hops = network.hops.slice(firstPosition[service]!, firstPosition[service + 1]!);
    const services = record.route ? [record.service, record.route] : [record.service];
    const ride = { mode: record.mode, services };
    const through = listThroughPrices(table, network.crossingsById, hops, ride, pair!);
    this.throughByService.set(service, through);
    return through;
  }

  private findThroughPrice(position: number): ThroughPrice | null {
    const service = this.serviceOf(position);
    return this.network.parts[service]!.pair ? this.getThroughPrice(service) : null;
  }

  private serviceOf(position: number): number {
    return this.network.timetable.positionService[position]!;
  }
}
