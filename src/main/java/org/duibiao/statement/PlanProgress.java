package org.duibiao.statement;

/**
 * The share of a plan or task that was reached (进度): 完成全年任务的75%.
 *
 * @param claim what is said; its measure is completion
 */
public record PlanProgress(Claim claim) implements Statement {
    @Override
    public String type() {
        return "plan_progress";
    }

    @Override
    public PlanProgress with(Claim other) {
        return new PlanProgress(other);
    }
}
