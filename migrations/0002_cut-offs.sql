CREATE TABLE "network_cut_offs" (
	"content_id" text NOT NULL,
	"row_number" integer NOT NULL,
	"cut_off" text DEFAULT '' NOT NULL,
	"kind" text DEFAULT '' NOT NULL,
	"mode" text DEFAULT '' NOT NULL,
	"service_kind" text,
	"service" text,
	"terminal" text,
	"minutes_before" integer DEFAULT 0 NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"source" text DEFAULT '' NOT NULL,
	"basis" text DEFAULT 'ESTIMATED' NOT NULL,
	CONSTRAINT "network_cut_offs_content_id_row_number_pk" PRIMARY KEY("content_id","row_number")
);
--> statement-breakpoint
ALTER TABLE "network_cut_offs" ADD CONSTRAINT "network_cut_offs_content_id_network_contents_content_id_fk" FOREIGN KEY ("content_id") REFERENCES "public"."network_contents"("content_id") ON DELETE no action ON UPDATE no action;