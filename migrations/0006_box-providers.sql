CREATE TABLE "network_box_providers" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"provider" text DEFAULT '' NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"scope" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text DEFAULT '' NOT NULL,
	"basis" text DEFAULT 'ESTIMATED' NOT NULL,
	CONSTRAINT "network_box_providers_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
ALTER TABLE "network_prices" ADD COLUMN "box_provider" text;--> statement-breakpoint
ALTER TABLE "network_box_providers" ADD CONSTRAINT "network_box_providers_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;