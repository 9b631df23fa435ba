package org.duibiao.structuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duibiao.report.Header;
import org.duibiao.report.Part;
import org.duibiao.report.ReportKind;
import org.duibiao.text.Span;

/**
 * Tells review from plan: first by what headings say, then, where a report has none, by the sentence that turns to the
 * new year.
 */
final class PartFinder {
    private static final Pattern REVIEW = Pattern.compile("回顾|总结|成就|成效|取得|过去|以来|去年|完成情况|进展|完成了|主要工作情况|执行情况");
    private static final Pattern PLAN =
            Pattern.compile("安排|打算|建议|目标|任务|部署|思路|今年|明年|下半年|下一?步|今后|未来|预期|努力|奋力|计划|工作重点|重点工作|要求|措施|展望");
    private static final Pattern PLAINLY_AHEAD = Pattern.compile("工作安排|主要任务|目标任务|预期目标|工作打算|下一?步|总体要求");
    private static final Pattern AHEAD =
            Pattern.compile("下一?步|下半年|今后|明年|(?:19|20)\\d\\d年.{0,6}(?:计划|打算|安排|思路)|工作(?:计划|打算|安排|思路)$");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*年");
    /** What a later top heading must say to look back again once the report plans. */
    private static final Pattern PLAINLY_BACK = Pattern.compile("回顾|总结|成就|过去|去年|完成情况|执行情况");

    private static final Pattern PROBLEMS =
            Pattern.compile("(?:清醒|充分|深刻|认真|冷静)?(?:地)?(?:看到|认识到|面临|存在|正视).{0,60}?(?:问题|困难|不足|短板|挑战|差距|矛盾)"
                    + "|发展(?:中|过程中)?[仍还也][然]?有.{0,20}(?:问题|困难|不足|短板|差距|矛盾)");
    private static final Set<String> WORRY = Set.of("问题", "困难", "不足", "短板", "挑战", "差距", "矛盾");
    private static final Pattern TURN = Pattern.compile(
            "(?:(?:19|20)\\d\\d年|今年|明年|下半年|新的一年)[^。]{0,40}?(?:主要预期目标|预期目标|主要目标|总体要求|总体思路|指导思想|工作要求|工作计划|工作思路)");
    private static final Pattern GOES_ON =
            Pattern.compile("[一二三四五六七八九]是|主要[是表]|——|[（(]?[一二三四五六七八九\\d]{1,2}[)）、.．]|对此|对这些|这些问题|为此|针对这些|上述");

    /**
     * @param sections part of each node
     * @param blocks part of each block
     */
    record Parts(List<Part> sections, List<Part> blocks) {}

    /**
     * @param front how many blocks stand before the report begins to report
     * @param header whose goal year tells headings that plan from those that look back
     */
    Parts find(String text, List<Block> blocks, List<OutlineFinder.Node> nodes, int front, Header header) {
        boolean looksBack =
                header.kind() == ReportKind.ANNUAL_SUMMARY || header.kind() == ReportKind.HALF_YEAR_PROGRESS;
        List<Part> sections = sections(text, nodes, header.goalYear(), looksBack);
        List<Part> parts = new ArrayList<>();
        int node = -1;
        boolean planned = sections.contains(Part.PLAN);
        boolean turned = false;
        boolean problems = false;
        boolean throughout = false;
        boolean ahead = false;
        boolean both = true; // whether the heading above, of the node asked last, looks ahead as well as back
        int asked = -1;
        YearsAhead yearsAhead = new YearsAhead(text, header.goalYear());
        for (int i = 0; i < blocks.size(); i++) {
            while (node + 1 < nodes.size() && nodes.get(node + 1).heading().block() <= i) {
                node++;
                if (nodes.get(node).heading().rank() != Heading.Rank.RUN_IN) {
                    problems = false;
                }
                if (isTop(nodes.get(node))) {
                    ahead = ahead
                            && !PLAINLY_BACK
                                    .matcher(nodes.get(node).heading().span().in(text))
                                    .find();
                }
            }
            if (i < front) {
                parts.add(Part.FRONT);
                continue;
            }
            Part part = node < 0 ? Part.REVIEW : sections.get(node);
            if (!planned && !looksBack && part == Part.REVIEW) {
                turned = turned || turns(text, blocks.get(i).span(), i, blocks.size());
                part = turned ? Part.PLAN : part;
            }
            if (part == Part.REVIEW && !looksBack) {
                if (node >= 0 && node != asked) {
                    both = namesBoth(top(nodes, node).heading().span().in(text));
                    asked = node;
                }
                ahead = ahead || yearsAhead.turns(blocks.get(i).span(), both);
                part = ahead ? Part.PLAN : part;
            }
            if (part == Part.REVIEW) {
                Span span = blocks.get(i).span();
                boolean heading = node >= 0 && nodes.get(node).heading().block() == i;
                boolean begins = problems(text, span);
                throughout = heading ? begins && heads(nodes.get(node), span) : throughout;
                problems = begins || throughout || (problems && goesOn(text, span));
                part = problems ? Part.PROBLEMS : part;
            }
            parts.add(part);
        }
        return new Parts(sections, parts);
    }

    private static List<Part> sections(
            String text, List<OutlineFinder.Node> nodes, Optional<Integer> year, boolean looksBack) {
        List<Part> parts = new ArrayList<>();
        int top = 0;
        Part lastTop = Part.REVIEW;
        for (OutlineFinder.Node node : nodes) {
            String words = node.heading().span().in(text);
            Part part;
            if (node.parent() < 0) {
                boolean head = isTop(node);
                part = looksBack
                        ? (AHEAD.matcher(words).find() ? Part.PLAN : lastTop)
                        : head ? top(words, year, top == 0, lastTop) : lastTop;
                if (head) {
                    top++;
                    lastTop = part;
                }
            } else {
                Part inherited = parts.get(node.parent());
                part = node.heading().rank().compareTo(Heading.Rank.SECOND) <= 0
                        ? strong(words, year).orElse(inherited)
                        : inherited;
            }
            parts.add(part);
        }
        return parts;
    }

    private static boolean isTop(OutlineFinder.Node node) {
        return node.heading().rank() == Heading.Rank.PART || node.heading().rank() == Heading.Rank.FIRST;
    }

    private static OutlineFinder.Node top(List<OutlineFinder.Node> nodes, int index) {
        OutlineFinder.Node node = nodes.get(index);
        while (node.parent() >= 0) {
            node = nodes.get(node.parent());
        }
        return node;
    }

    // “十三五”时期发展成就和“十四五”时期主要目标: such a section looks back and then ahead.
    private static boolean namesBoth(String heading) {
        return REVIEW.matcher(heading).find() && PLAN.matcher(heading).find();
    }

    /** A report begins by looking back, whatever its first heading boasts of; once it plans, only plain words look back. */
    private static Part top(String words, Optional<Integer> year, boolean first, Part before) {
        Part said =
                said(words, year).orElseGet(() -> first ? Part.REVIEW : before == Part.PLAN ? before : later(words));
        if (first && said == Part.PLAN && byYear(words, year).isEmpty()) {
            return PLAINLY_AHEAD.matcher(words).find() ? Part.PLAN : Part.REVIEW;
        }
        boolean back = !first && before == Part.PLAN && said == Part.REVIEW;
        return back
                        && byYear(words, year).isEmpty()
                        && !PLAINLY_BACK.matcher(words).find()
                ? Part.PLAN
                : said;
    }

    /** A later top heading that says nothing plain plans, unless it tells of things done. */
    private static Part later(String words) {
        return REVIEW.matcher(words).find() ? Part.REVIEW : Part.PLAN;
    }

    private static Optional<Part> said(String words, Optional<Integer> year) {
        boolean review = REVIEW.matcher(words).find();
        boolean plan = PLAN.matcher(words).find();
        Optional<Part> byYear = byYear(words, year);
        if (words.contains("回顾") || words.contains("执行情况") || words.contains("完成情况")) {
            return Optional.of(Part.REVIEW);
        }
        if (byYear.isPresent()) {
            return byYear;
        }
        if (review == plan) {
            return Optional.empty();
        }
        return Optional.of(review ? Part.REVIEW : Part.PLAN);
    }

    /** What a lower heading must say to leave its parent's part. */
    private static Optional<Part> strong(String words, Optional<Integer> year) {
        if (words.contains("回顾")) {
            return Optional.of(Part.REVIEW);
        }
        boolean plan = PLAINLY_AHEAD.matcher(words).find();
        return plan && (byYear(words, year).orElse(Part.REVIEW) == Part.PLAN || words.contains("下"))
                ? Optional.of(Part.PLAN)
                : Optional.empty();
    }

    private static Optional<Part> byYear(String words, Optional<Integer> year) {
        Matcher matcher = YEAR.matcher(words);
        if (year.isEmpty() || !matcher.find()) {
            return Optional.empty();
        }
        int named = Integer.parseInt(matcher.group(1));
        return Optional.of(named >= year.get() ? Part.PLAN : Part.REVIEW);
    }

    private static boolean problems(String text, Span span) {
        int end = Math.min(span.end(), span.start() + 140);
        boolean worry = false;
        for (int i = span.start(); i + 1 < end && !worry; i++) {
            worry = switch (text.charAt(i)) {
                case '问', '困', '不', '短', '挑', '差', '矛' -> WORRY.contains(text.substring(i, i + 2));
                default -> false;
            };
        }
        if (!worry) {
            return false;
        }
        Matcher matcher = PROBLEMS.matcher(text).region(span.start(), Math.min(span.end(), span.start() + 140));
        return matcher.find() && matcher.start() - span.start() <= 45;
    }

    /** Whether a block is a numbered heading and nothing more. */
    private static boolean heads(OutlineFinder.Node node, Span block) {
        return node.heading().rank() != Heading.Rank.RUN_IN
                && node.heading().span().equals(block);
    }

    /** A paragraph that lists more of what the one before began. */
    private static boolean goesOn(String text, Span span) {
        return GOES_ON.matcher(text).region(span.start(), span.end()).lookingAt();
    }

    private static boolean turns(String text, Span span, int index, int count) {
        return index > count / 6
                && TURN.matcher(text)
                        .region(span.start(), Math.min(span.end(), span.start() + 200))
                        .find();
    }
}
