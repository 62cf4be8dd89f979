namespace Warrant.Evidence;

/// <summary>
/// Puts what was changed while a run was going over what it was started with, in order, as Inspect does: what it says of itself is then how it ran in the end. A plan grows by
/// that and never shrinks: what was to be run at the start and was then no longer wanted is missing.
/// </summary>
static class InspectRetuning
{
    /// <summary>How fast it runs, how often it tries to reach the model, what is written down: nothing of it changes what is measured.</summary>
    static readonly HashSet<string> pace = new(StringComparer.Ordinal)
    {
        "max_samples", "max_tasks", "max_subprocesses", "max_sandboxes", "max_dataset_memory", "max_connections", "adaptive_connections", "max_retries", "timeout", "attempt_timeout",
        "log_samples", "log_realtime", "log_images", "log_model_api", "log_buffer", "log_shared", "score_display", "sandbox_cleanup", "sandbox_prebuilt", "batch", "cache_prompt",
    };

    static readonly HashSet<string> known = new(StringComparer.Ordinal)
    {
        "epochs", "limit", "message_limit", "token_limit", "token_limit_type", "turn_limit", "time_limit", "working_limit", "cost_limit", "fail_on_error", "continue_on_fail", "retry_on_error",
        "score_on_error", "approval",
        "system_message", "max_tokens", "temperature", "top_p", "top_k", "min_p", "stop_seqs", "seed", "best_of", "num_choices", "frequency_penalty", "presence_penalty", "logit_bias",
        "parallel_tool_calls", "internal_tools", "max_tool_output", "verbosity", "effort", "reasoning_effort", "reasoning_tokens", "reasoning_summary", "reasoning_history", "response_schema",
    };

    /// <summary>What was changed and matters, each as it goes after `had`: `token_limit` changed from 5000 to 100 while it ran, by …</summary>
    /// <param name="strange">Is told of what nobody knows the meaning of.</param>
    public static List<string> Apply(InspectPlan plan, IEnumerable<InspectChange> changes, Action<string> strange)
    {
        var told = new List<string>();
        foreach (var change in changes)
        {
            var isKnown = change.Config is "eval" or "generate" && known.Contains(change.Name);
            if (isKnown) told.Add($"{LogException.Quoted(change.Name)} changed{plan.Retune(change)} while it ran, {change.Who}");
            else if (change.Config is not ("eval" or "generate") || !pace.Contains(change.Name))
                strange($"its {LogException.Quoted(change.Name)} was changed while it ran, {change.Who}, and what that changes is not known here");
        }
        return told;
    }
}
