import { describe, expect, it } from "vitest";
import { addressOf, expectAccessible, expectNoSideways, hasBrowser, useConsole, withPage } from "./browser.ts";

const DESK = { viewport: { width: 1440, height: 1000 }, colorScheme: "light" } as const;
const PHONE = { viewport: { width: 390, height: 844 }, colorScheme: "dark", hasTouch: true } as const;
const TYPED = { en: "almaty", zh: "阿拉木图", ru: "Алматы", kk: "Алматы" } as const;
const ISTANBUL = "/?from=CNLYG&to=TRIST&ready=2026-12-07&lang=en";

describe.skipIf(!hasBrowser)("the console", () => {
  useConsole();

  for (const [language, typed] of Object.entries(TYPED))
    for (const [name, size] of Object.entries({ desk: DESK, phone: PHONE }))
      it(`goes from search to itinerary in ${language} on a ${name}`, () =>
        withPage(size, async (page) => {
          await page.goto(addressOf(`/?from=CNLYG&ready=2026-12-07&lang=${language}`));
          await page.locator(".location input").nth(1).pressSequentially(typed);
          await page.getByRole("option").filter({ hasText: "KZALA" }).first().waitFor();
          await page.keyboard.press("Home");
          const first = await page.locator('[role="option"][aria-selected="true"] .option-code').textContent();
          expect(first).toBe("KZALA");
          await page.keyboard.press("Enter");
          await page.locator(".ways tbody tr").first().waitFor();
          if (size === PHONE) await page.locator(".tabs button").nth(1).click();
          await page.locator(".itinerary .timeline > li:nth-child(2)").waitFor();
          expect(new URL(page.url()).searchParams.get("to")).toBe("KZALA");
          expect(await page.locator("html").getAttribute("lang")).toBe(language);
          if (size === PHONE) await page.locator(".sheet-handle").click();
          await page.locator(".charge summary").first().click();
          expect(await page.locator(".charge .source").first().textContent()).toMatch(/\S/);
          await page.locator(".map path.leg-line").first().waitFor({ state: "attached" });
          await expectNoSideways(page);
          await expectAccessible(page);
        }));

  it("chooses a way in the list, keeps it in the address and goes back", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf(ISTANBUL));
      await page.locator(".ways tbody tr").first().waitFor();
      const radios = page.getByRole("radio");
      await radios.nth(1).check();
      const chosen = new URL(page.url()).searchParams.get("way");
      expect(chosen).toBeTruthy();
      expect(await page.locator(".letter-badge").textContent()).toBe("B");
      await page.reload();
      await page.locator(".letter-badge").waitFor();
      expect(await page.locator(".letter-badge").textContent()).toBe("B");
      await page.getByRole("button", { name: "Swap origin and destination" }).click();
      await page.waitForURL(/from=TRIST/);
      await page.goBack();
      await page.waitForURL(/from=CNLYG/);
    }));

  it("moves along the chart by keys", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf(ISTANBUL));
      await page.locator(".chart").focus();
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => page.locator(".letter-badge").textContent()).toBe("B");
      await page.keyboard.press("ArrowLeft");
      await expect.poll(() => page.locator(".letter-badge").textContent()).toBe("A");
    }));

  it("compares ways side by side", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf(ISTANBUL));
      await page.getByRole("checkbox", { name: "Compare A" }).check();
      await page.getByRole("checkbox", { name: "Compare C" }).check();
      await page.getByRole("button", { name: "Compare A and C" }).click();
      const table = page.locator(".comparison table");
      await table.waitFor();
      expect(await table.locator("thead th").count()).toBe(2);
      expect(await table.locator(".best").count()).toBeGreaterThanOrEqual(2);
      expect(await page.locator(".comparison .card-foot").textContent()).toMatch(/A is .* faster than C/);
      await expectAccessible(page);
    }));

  it("says why nothing was found, changes the limit in the way when told to, and undoes it", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf("/?from=CNLYG&to=TRIST&ready=2026-12-07&max=1&cost=9000&lang=en"));
      await page.locator(".relaxation-way svg").first().waitFor();
      expect(await page.locator(".card-foot .code").textContent()).toContain("EXCLUDED_BY_CONSTRAINT");
      expect(await page.locator(".limit-chips").nth(0).textContent()).toContain("at most 1 transfer");
      expect(await page.locator(".limit-chips").nth(1).textContent()).toContain("$9,000");
      await expectAccessible(page);
      await page.getByRole("button", { name: "Apply: Allow 2 transfers" }).click();
      await page.locator(".ways tbody tr").first().waitFor();
      expect(new URL(page.url()).searchParams.get("max")).toBe("2");
      expect(await page.locator(".notice").evaluate((bar) => bar === document.activeElement)).toBe(true);
      await page.getByRole("button", { name: "Undo" }).click();
      await page.waitForURL(/max=1/);
      await page.locator(".relaxation").first().waitFor();
    }));

  it("keeps to every limit of the form and holds it in the address", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf(ISTANBUL));
      await page.locator(".ways tbody tr").first().waitFor();
      await page.locator(".popover summary").nth(1).click();
      await page.getByLabel("Straits and canals").selectOption("suez");
      await page.waitForURL(/notPassage=suez/);
      await page.getByLabel("Countries in transit").selectOption("UA");
      await page.waitForURL(/not=UA/);
      await page.locator(".popover summary").nth(0).click();
      await page.getByRole("combobox", { name: "Dangerous goods" }).fill("paint");
      await page.getByRole("option").filter({ hasText: "UN1263" }).click();
      await page.waitForURL(/\*un1263/);
      await page.getByLabel("Packing group").selectOption("II");
      await page.waitForURL(/\*un1263\.II/);
      await page.reload();
      await page.locator("main h1").first().waitFor();
      expect(await page.locator(".popover summary").nth(1).textContent()).toContain("2 set");
      expect(await page.locator(".popover summary").nth(0).textContent()).toContain("UN 1263");
    }));

  it("takes several lines of cargo, finds goods in the language of the page and offers their temperature", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf("/?from=CNLYG&to=KZALA&ready=2026-12-07&lang=zh"));
      await page.locator(".popover summary").first().click();
      await page.getByRole("button", { name: "添加一行" }).click();
      await page.locator(".cargo-line").nth(1).waitFor();
      await page.locator(".cargo-line select").first().selectOption("45R1");
      await page.getByRole("combobox", { name: "货物", exact: true }).first().fill("苹果");
      await page.getByRole("option").filter({ hasText: "HS 0808" }).click();
      await page.waitForURL(/45R1\*1\*20000\*hs0808.*cargo=45G1/);
      await page.getByRole("button", { name: "设为1 °C" }).click();
      await page.waitForURL(/hs0808\*c1/);
      await expectAccessible(page);
      await page.getByRole("button", { name: "删除" }).nth(1).click();
      await page.waitForURL((url) => url.searchParams.getAll("cargo").length === 1);
    }));

  it("tells the rules that a cargo meets, and the nearest way where it is refused", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf(`${ISTANBUL}&cargo=45G1*1*20000*un1263.II`));
      const rule = page.locator(".rules li").first();
      await rule.waitFor();
      expect(await rule.textContent()).toMatch(/dangerous goods/);
      await expectAccessible(page);
      await page.goto(addressOf("/?from=CN-TLF&to=KZALA&ready=2026-12-07&lang=en&cargo=45G1*1*20000*un1789"));
      const accepted = page.locator(".accepted-way");
      await accepted.waitFor();
      expect(await page.locator(".card-foot .code").textContent()).toContain("CARGO_NOT_ACCEPTED");
      await expectAccessible(page);
      await accepted.getByRole("button", { name: "Apply" }).click();
      await page.locator(".ways tbody tr").first().waitFor();
      expect(new URL(page.url()).searchParams.get("from")).not.toBe("CN-TLF");
    }));

  it("answers with the facts of another day, and names the facts in four languages", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf("/what-if?from=CNLYG&to=KZALA&ready=2026-12-07&lang=en"));
      await page.getByRole("textbox", { name: "Network as of" }).fill("1 Jun 2024");
      await page.getByRole("textbox", { name: "Network as of" }).press("Tab");
      await page.waitForURL(/asOf=2024-06-01/);
      await page.locator('.changes tr[data-kind="CHANGED"]').first().waitFor();
      expect(await page.locator(".causes").first().textContent()).toContain(
        "Khorgos – Altynkol: 5 h instead of 54 min",
      );
      expect(await page.locator('[aria-live="polite"]').first().textContent()).not.toContain("No difference");
      await expectAccessible(page);
      for (const [language, text] of Object.entries({
        zh: "霍尔果斯 – 霍尔果斯东门：5小时（原54分钟）",
        ru: "5 ч вместо 54 мин",
        kk: "54 мин орнына 5 сағ",
      })) {
        await page.goto(`${page.url().replace(/&lang=.*/, "")}&lang=${language}`);
        await page.locator(".causes").first().waitFor();
        await expect.poll(() => page.locator(".causes").first().textContent()).toContain(text);
      }
    }));

  it("closes a passage by list, and names it as the cause of the ways that are lost", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf("/what-if?from=CNLYG&to=TRIST&ready=2026-12-07&lang=en"));
      await page.getByLabel("Close", { exact: true }).selectOption("PASSAGE|suez");
      await page.waitForURL(/closed=PASSAGE/);
      const lost = page.locator('.changes tr[data-kind="GONE"]');
      await lost.first().waitFor();
      expect(await lost.first().textContent()).toContain("Suez Canal closed");
      expect(await page.locator('.changes tr[data-kind="NEW"]').first().textContent()).toMatch(
        /was better on every count/,
      );
      await page.locator(".map-label.closed").filter({ hasText: "Suez Canal" }).waitFor({ state: "attached" });
      await expectAccessible(page);
    }));

  it("closes what is pressed on the map, from a day that is chosen by keys, and opens it again", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf("/what-if?from=CNLYG&to=TRIST&ready=2026-12-07&lang=en"));
      await page.locator(".map .land").waitFor({ state: "attached" });
      const sign = page.locator(".map .sign rect").first();
      await sign.waitFor({ state: "attached" });
      const box = (await sign.boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      const menu = page.locator(".map-menu");
      expect(
        await menu
          .locator(".menu-entry")
          .first()
          .evaluate((entry) => entry === document.activeElement),
      ).toBe(true);
      for (const scope of ["place", "border crossing", "service", "country"])
        expect(await menu.locator("small").filter({ hasText: scope }).count()).toBeGreaterThan(0);
      await expectAccessible(page);
      await menu.locator(".date-button").first().click();
      await expectAccessible(page);
      await page.keyboard.press("PageDown");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await menu.locator(".menu-entry").filter({ hasText: "border crossing" }).first().click();
      await page.waitForURL(/closed=CROSSING.*2027-01-08/);
      await page.locator(".closed-mark").first().waitFor({ state: "attached" });
      await page.locator(".closure > button").click();
      await page.waitForURL((url) => !url.search.includes("closed"));
    }));

  it("shades a country that is closed", () =>
    withPage(PHONE, async (page) => {
      await page.goto(addressOf("/what-if?from=CNLYG&to=TRIST&ready=2026-12-07&closed=COUNTRY:AZ&lang=ru"));
      await page.locator('.changes tr[data-kind="GONE"]').first().waitFor();
      expect((await page.locator(".closed-country").getAttribute("d"))?.length).toBeGreaterThan(20);
      expect(await page.locator(".causes").first().textContent()).toContain("закрыто: Азербайджан");
      await expectNoSideways(page);
      await expectAccessible(page);
    }));

  it("shows the best departure of each day and searches from it by keys", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf("/calendar?from=CNLYG&to=TRIST&ready=2026-12-07&lang=en"));
      await page.locator("button.day").first().waitFor();
      expect(await page.locator(".day").count()).toBe(35);
      expect(await page.locator(".best-day.day").count()).toBeGreaterThan(0);
      await expectAccessible(page);
      await page.getByRole("button", { name: "Cheapest" }).click();
      expect(await page.locator("button.day b").first().textContent()).toContain("$");
      await page.locator('button.day[tabindex="0"]').focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.locator(".ways tbody tr").first().waitFor();
      expect(new URL(page.url()).searchParams.get("ready")).not.toBe("2026-12-07");
    }));

  it("has tabs on a phone, the comparison too", () =>
    withPage(PHONE, async (page) => {
      await page.goto(addressOf(ISTANBUL));
      for (const index of [0, 2]) await page.locator(".compare-box input").nth(index).check();
      expect(await page.locator(".itinerary").isVisible()).toBe(false);
      await page.locator(".tabs button").last().click();
      await page.locator(".comparison table").waitFor();
      expect(await page.locator(".ways").isVisible()).toBe(false);
      await expectNoSideways(page);
      await expectAccessible(page);
      await page.locator(".tabs button").nth(2).click();
      expect(await page.locator(".map").isVisible()).toBe(true);
    }));

  it("shows the network: six routes, three hubs, a place with its services", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf("/network?lang=en"));
      await page.locator(".hub").nth(2).waitFor();
      expect(await page.locator(".routes li").count()).toBe(6);
      expect(await page.locator(".hub .large").count()).toBe(2);
      await page.locator(".routes a").nth(2).click();
      await page.waitForURL(/network\/route\//);
      await page.goto(addressOf("/network/place/KZAAU?lang=en"));
      await page.locator(".services li").first().waitFor();
      await expectAccessible(page);
    }));

  it("zooms and moves the map by keys and buttons", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf(ISTANBUL));
      const line = page.locator(".map path.leg-line").first();
      await line.waitFor({ state: "attached" });
      // The first drawing is by a guessed width.
      await expect
        .poll(() =>
          page
            .locator(".map .drawn")
            .evaluate((svg) => Number(svg.getAttribute("width")) - svg.closest(".map-frame")!.clientWidth),
        )
        .toBe(0);
      const before = await line.getAttribute("d");
      await page.getByRole("button", { name: "Zoom in" }).click();
      await expect.poll(() => line.getAttribute("d")).not.toBe(before);
      await page.locator(".map-frame").focus();
      await page.keyboard.press("0");
      await expect.poll(() => line.getAttribute("d")).toBe(before);
    }));

  it("tells that the server is gone and asks again", () =>
    withPage(DESK, async (page, faults) => {
      await page.goto(addressOf("/?lang=en"));
      await page.route("**/graphql", (route) => route.abort());
      await page.goto(addressOf(ISTANBUL));
      await page.getByRole("alert").waitFor({ timeout: 60_000 });
      await page.unroute("**/graphql");
      await page.getByRole("button", { name: "Try again" }).click();
      await page.locator(".ways tbody tr").first().waitFor();
      faults.length = 0;
    }));
});

describe.skipIf(!hasBrowser)("GraphiQL", () => {
  useConsole();
  it("loads from the server alone and runs a query", () =>
    withPage(DESK, async (page) => {
      await page.goto(addressOf("/graphiql"));
      const answer = page.locator(".result-window");
      // The editor takes clicks only once its worker is there.
      await expect
        .poll(
          async () => {
            if (!(await answer.textContent())) await page.getByRole("button", { name: /execute query/i }).click();
            return answer.textContent();
          },
          { timeout: 40_000, interval: 1000 },
        )
        .toContain("planConnection");
    }));
});
