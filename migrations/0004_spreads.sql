CREATE TABLE "network_spreads" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"spread" text DEFAULT '' NOT NULL,
	"part" text DEFAULT '' NOT NULL,
	"mode" text DEFAULT '' NOT NULL,
	"service_kind" text,
	"place" text,
	"per" text DEFAULT '' NOT NULL,
	"p50_minutes" integer DEFAULT 0 NOT NULL,
	"p90_minutes" integer DEFAULT 0 NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text DEFAULT '' NOT NULL,
	"basis" text DEFAULT 'ESTIMATED' NOT NULL,
	CONSTRAINT "network_spreads_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
ALTER TABLE "network_spreads" ADD CONSTRAINT "network_spreads_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;