CREATE TABLE "network_acceptance_rules" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"rule" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"mode" text NOT NULL,
	"location" text NOT NULL,
	"applies_if" text,
	"verdict" text NOT NULL,
	"relaxes" boolean NOT NULL,
	"conditions" text,
	"rule_book" text NOT NULL,
	"lead_days" integer,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_acceptance_rules_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_calls" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"service" text NOT NULL,
	"sequence" integer NOT NULL,
	"terminal" text NOT NULL,
	"track" text,
	"run_minutes" integer,
	"border_crossing" text[] NOT NULL,
	"change_crossing" text,
	"dwell_minutes" integer NOT NULL,
	"direction" text,
	"distance_nm" numeric,
	"passages" text[] NOT NULL,
	"can_board" boolean NOT NULL,
	"can_alight" boolean NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_calls_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_closures" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"closure" text NOT NULL,
	"scope" text NOT NULL,
	"place" text NOT NULL,
	"reason" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_closures_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_commodities" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"commodity" text NOT NULL,
	"hs_code" text,
	"name_en" text NOT NULL,
	"name_zh" text,
	"name_ru" text,
	"name_kk" text,
	"category" text NOT NULL,
	"dangerous" boolean NOT NULL,
	"dangerous_class" text,
	"un_number" text,
	"typical_load_t_per_teu" text,
	"typical_load_t_per_feu" text,
	"equipment" text[] NOT NULL,
	"temperature_min_c" numeric,
	"temperature_max_c" numeric,
	"restrictions" text,
	"check_needed" boolean NOT NULL,
	"note" text,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_commodities_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_consignment_notes" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"note" text NOT NULL,
	"regime" text NOT NULL,
	"mode" text NOT NULL,
	"countries" text[] NOT NULL,
	"crossing" text,
	"valid_from" date,
	"valid_to" date,
	"remark" text,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_consignment_notes_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_countries" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"country" text NOT NULL,
	"name" text NOT NULL,
	"sovereign" text NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_countries_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_crossings" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"crossing" text NOT NULL,
	"name" text NOT NULL,
	"from_terminal" text NOT NULL,
	"to_terminal" text NOT NULL,
	"change_terminals" text[] NOT NULL,
	"track_from" text,
	"track_to" text,
	"method" text,
	"transfer_minutes" integer NOT NULL,
	"border_minutes" integer NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_crossings_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_customs_territories" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"country" text NOT NULL,
	"territory" text NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_customs_territories_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_dangerous_goods" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"un_number" text NOT NULL,
	"name" text NOT NULL,
	"class" text NOT NULL,
	"subsidiary" text[] NOT NULL,
	"packing_groups" text[] NOT NULL,
	"limited_quantity" boolean NOT NULL,
	"note" text,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_dangerous_goods_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_drayage" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"location" text NOT NULL,
	"from_terminal" text NOT NULL,
	"to_terminal" text NOT NULL,
	"minutes" integer NOT NULL,
	"distance_km" integer NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_drayage_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_emission_factors" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"factor" text NOT NULL,
	"mode" text NOT NULL,
	"scope" text NOT NULL,
	"grams_per_tonne_km" numeric NOT NULL,
	"tank_to_wheel_grams" numeric,
	"boundary" text NOT NULL,
	"method" text NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_emission_factors_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_equipment" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"code" text NOT NULL,
	"type_group" text NOT NULL,
	"name" text NOT NULL,
	"length_feet" integer NOT NULL,
	"teu" numeric NOT NULL,
	"tare_kg" integer NOT NULL,
	"max_gross_kg" integer NOT NULL,
	"reefer" boolean NOT NULL,
	"tank" boolean NOT NULL,
	"is_carried" boolean NOT NULL,
	"price_groups" text[] NOT NULL,
	"note" text,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_equipment_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_exchange_rates" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"currency" text NOT NULL,
	"usd_per_unit" numeric NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_exchange_rates_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_hubs" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"hub" text NOT NULL,
	"location" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"yard" text,
	"capacity_teu_per_year" integer,
	"rail_tracks" text,
	"dangerous_goods" boolean NOT NULL,
	"customs" boolean NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"note" text,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_hubs_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_location_aliases" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"alias" text NOT NULL,
	"code" text NOT NULL,
	"kind" text NOT NULL,
	"note" text,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_location_aliases_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_location_names" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"code" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_location_names_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_locations" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"country" text NOT NULL,
	"latitude" numeric NOT NULL,
	"longitude" numeric NOT NULL,
	"time_zone" text NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "network_locations_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_activations" (
	"activation" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "network_activations_activation_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"data_version" text NOT NULL,
	"reason" text NOT NULL,
	"activated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "network_contents" (
	"content_id" text PRIMARY KEY NOT NULL,
	"file" text NOT NULL,
	"row_count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "network_version_files" (
	"data_version" text NOT NULL,
	"file" text NOT NULL,
	"content_id" text NOT NULL,
	CONSTRAINT "network_version_files_data_version_file_pk" PRIMARY KEY("data_version","file")
);
--> statement-breakpoint
CREATE TABLE "network_versions" (
	"data_version" text PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "network_price_points" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"point" text NOT NULL,
	"from_code" text,
	"to_code" text,
	"from_name" text,
	"to_name" text,
	"mode" text NOT NULL,
	"way" text NOT NULL,
	"equipment" text NOT NULL,
	"amount" numeric NOT NULL,
	"currency" text NOT NULL,
	"includes" text,
	"date" text NOT NULL,
	"compare" text NOT NULL,
	"path" text,
	"extra_km" integer,
	"remark" text,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_price_points_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_prices" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"price" text NOT NULL,
	"charge_code" text NOT NULL,
	"name" text NOT NULL,
	"scope" text NOT NULL,
	"place" text NOT NULL,
	"mode" text,
	"service" text,
	"direction" text,
	"part" text NOT NULL,
	"equipment_group" text,
	"provision" text,
	"gross_from_kg" integer,
	"gross_to_kg" integer,
	"commodity_group" text,
	"dangerous_goods_class" text,
	"charged_per" text NOT NULL,
	"amount" numeric NOT NULL,
	"percent_of" text,
	"minimum_amount" numeric,
	"currency" text NOT NULL,
	"customer" text,
	"priority" integer NOT NULL,
	"from_day" integer,
	"free_minutes" integer,
	"covers" text[] NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_prices_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_route_stops" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"route" text NOT NULL,
	"branch" text NOT NULL,
	"sequence" integer NOT NULL,
	"location" text NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_route_stops_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_routes" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"route" text NOT NULL,
	"name" text NOT NULL,
	"name_zh" text NOT NULL,
	"mode" text NOT NULL,
	"exit_ports" text[] NOT NULL,
	"departures_per_week" numeric NOT NULL,
	"operator" text NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "network_routes_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_schedules" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"service" text NOT NULL,
	"weekdays" text[] NOT NULL,
	"departs_at" text NOT NULL,
	"time_zone" text NOT NULL,
	"interval_weeks" integer NOT NULL,
	"anchor_date" date,
	"dates" text[] NOT NULL,
	"except_dates" text[] NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_schedules_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_segments" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"segment" text NOT NULL,
	"from_terminal" text NOT NULL,
	"to_terminal" text NOT NULL,
	"track" text NOT NULL,
	"distance_km" integer NOT NULL,
	"running_minutes" integer NOT NULL,
	"countries" text[] NOT NULL,
	"traction" text NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_segments_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_services" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"service" text NOT NULL,
	"route" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"mode" text NOT NULL,
	"direction" text NOT NULL,
	"pattern" text NOT NULL,
	"operator" text NOT NULL,
	"capacity_teu" integer NOT NULL,
	"ship_class" text,
	"speed_knots" numeric,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "network_services_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "network_sources" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"source" text NOT NULL,
	"title" text NOT NULL,
	"publisher" text NOT NULL,
	"date" text,
	"note" text,
	CONSTRAINT "network_sources_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_terminals" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"terminal" text NOT NULL,
	"location" text NOT NULL,
	"kind" text NOT NULL,
	"origin_minutes" integer NOT NULL,
	"destination_minutes" integer NOT NULL,
	"handles_containers" boolean NOT NULL,
	"handles_dangerous_goods" boolean NOT NULL,
	"customs" boolean NOT NULL,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "network_terminals_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_transfers" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"terminal" text NOT NULL,
	"from_track" text NOT NULL,
	"to_track" text NOT NULL,
	"minutes" integer NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_transfers_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "network_weight_limits" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"limit" text NOT NULL,
	"jurisdiction" text NOT NULL,
	"mode" text NOT NULL,
	"what" text NOT NULL,
	"kilograms" integer NOT NULL,
	"is_hard" boolean NOT NULL,
	"remark" text,
	"valid_from" date,
	"valid_to" date,
	"source" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "network_weight_limits_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
ALTER TABLE "network_acceptance_rules" ADD CONSTRAINT "network_acceptance_rules_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_calls" ADD CONSTRAINT "network_calls_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_closures" ADD CONSTRAINT "network_closures_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_commodities" ADD CONSTRAINT "network_commodities_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_consignment_notes" ADD CONSTRAINT "network_consignment_notes_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_countries" ADD CONSTRAINT "network_countries_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_crossings" ADD CONSTRAINT "network_crossings_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_customs_territories" ADD CONSTRAINT "network_customs_territories_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_dangerous_goods" ADD CONSTRAINT "network_dangerous_goods_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_drayage" ADD CONSTRAINT "network_drayage_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_emission_factors" ADD CONSTRAINT "network_emission_factors_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_equipment" ADD CONSTRAINT "network_equipment_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_exchange_rates" ADD CONSTRAINT "network_exchange_rates_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_hubs" ADD CONSTRAINT "network_hubs_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_location_aliases" ADD CONSTRAINT "network_location_aliases_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_location_names" ADD CONSTRAINT "network_location_names_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_locations" ADD CONSTRAINT "network_locations_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_activations" ADD CONSTRAINT "network_activations_data_version_network_versions_data_version_fk" FOREIGN KEY ("data_version") REFERENCES "public"."network_versions"("data_version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_version_files" ADD CONSTRAINT "network_version_files_data_version_network_versions_data_version_fk" FOREIGN KEY ("data_version") REFERENCES "public"."network_versions"("data_version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_version_files" ADD CONSTRAINT "network_version_files_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_price_points" ADD CONSTRAINT "network_price_points_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_prices" ADD CONSTRAINT "network_prices_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_route_stops" ADD CONSTRAINT "network_route_stops_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_routes" ADD CONSTRAINT "network_routes_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_schedules" ADD CONSTRAINT "network_schedules_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_segments" ADD CONSTRAINT "network_segments_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_services" ADD CONSTRAINT "network_services_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_sources" ADD CONSTRAINT "network_sources_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_terminals" ADD CONSTRAINT "network_terminals_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_transfers" ADD CONSTRAINT "network_transfers_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "network_weight_limits" ADD CONSTRAINT "network_weight_limits_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;