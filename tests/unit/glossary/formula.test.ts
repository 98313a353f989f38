import { expect, test } from "vitest";
import { numberOfFormula } from "../../../glossary/formula.ts";

const members = { list: [], source: "" };

test.each([
	["四个意识", 1, true, 4],
	["“三公”经费", 1, true, 3],
	["干部队伍“四化”", 1, true, 4],
	["和平共处五项原则", 2, true, 5],
	["中央八项规定", 2, true, 8],
	["十二个干", 1, true, 12],
	["双减", 1, true, 2],
	["两不愁、三保障", 1, true, 2],
	["两岸“三通”", 1, true, 3],
	["一岗双责", 1, false, 1],
	["“两高”项目", 1, false, 2],
	["一国两制", 2, false, 1],
	// What has a numeral and is no formula.
	["第一责任人", 2, false, undefined],
	["一把手", 3, false, undefined],
	["一般公共预算", 2, false, undefined],
	["最多跑一次", 1, false, undefined],
	["党的十九大", 2, false, undefined],
	["十四五", 1, false, undefined],
	["九二共识", 1, false, undefined],
	["两岸一家亲", 3, false, undefined],
	["放管服", 1, true, undefined],
] as const)("%s (level %s, members listed: %s) is a formula of %s", (term, level, hasMembers, number) => {
	expect(numberOfFormula({ term, level, members: hasMembers ? members : undefined } as never)).toBe(number);
});
