"""Writes evaluation logs in the format of Inspect (inspect_ai): `.eval`, a zip of JSON, or one `.json`.

Everything is a function of the run that is passed in: no clock, no unseeded chance, fixed times in the zip.
"""

import datetime
import io
import json
import os
import zipfile

import zstd_zip

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
ZIP_TIME = (2026, 1, 1, 0, 0, 0)
PACKAGE = "0.3.180"
# From this version on its writers pack with zstd.
ZSTD_PACKAGE = "0.3.206"


def short_id(rng):
    """22 letters, as Inspect makes them."""
    return "".join(rng.choice(ALPHABET) for _ in range(22))


def stamp(start, seconds):
    return (start + datetime.timedelta(seconds=round(seconds))).isoformat()


def usage(tokens_in, tokens_out):
    return {
        "input_tokens": tokens_in,
        "output_tokens": tokens_out,
        "total_tokens": tokens_in + tokens_out,
        "input_tokens_cache_read": 0,
        "reasoning_tokens": 0,
    }


def sample(run, plan):
    """One sample of the log from its plan: who said what, how it was scored, how it ended."""
    rng, model = run["rng"], run["model"]
    messages = []
    for turn in plan["messages"]:
        message = {"content": turn["content"], "role": turn["role"]}
        if turn["role"] == "user":
            message["source"] = "input"
        if turn["role"] == "assistant":
            message["source"] = "generate"
            message["model"] = model
        if "call" in turn:
            call = {"id": "call_" + short_id(rng), "function": turn["call"][0], "arguments": turn["call"][1]}
            message["tool_calls"] = [call]
        if turn["role"] == "tool":
            message["function"] = turn["function"]
            message["tool_call_id"] = messages[-1]["tool_calls"][0]["id"]
        messages.append(message)

    spent = usage(*plan["tokens"])
    said = [m for m in messages if m["role"] == "assistant"]
    output = {"model": model, "choices": []}
    if said and "error" not in plan:
        output["choices"] = [{"message": said[-1], "stop_reason": plan.get("stop", "stop")}]
        output["completion"] = said[-1]["content"]
        output["usage"] = usage(plan["tokens"][0] // 4, plan["tokens"][1] // 4)
        output["time"] = round(plan["seconds"] / 5, 1)
    written = {
        "id": plan["id"],
        "epoch": plan.get("epoch", 1),
        "input": plan["input"],
        "target": plan["target"],
        "messages": messages,
        "output": output,
        "scores": plan["scores"],
        "metadata": plan["metadata"],
        "store": {},
        "events": [],
        "model_usage": {model: spent},
        "total_time": plan["seconds"] + 2,
        "working_time": plan["seconds"],
        "uuid": short_id(rng),
        "error_retries": plan.get("retries", []),
        "attachments": {},
    }
    if "error" in plan:
        written["error"] = {"message": plan["error"], "traceback": "", "traceback_ansi": ""}
    if "limit" in plan:
        written["limit"] = {"type": plan["limit"][0], "limit": plan["limit"][1]}
    return written


def as_number(value):
    return {"C": 1.0, "I": 0.0}.get(value, value if isinstance(value, (int, float)) else None)


def metric_of(run):
    """A share of successes is an accuracy; a mean of other numbers is not."""
    return run.get("metric", "accuracy")


def results(run, samples):
    """What the tool itself would print. It is there because real logs have it; a checker has no need to believe it."""
    done = [s for s in samples if "error" not in s]
    scores = []
    for scorer in run["scorers"]:
        values = [as_number(s["scores"][scorer]["value"]) for s in done if scorer in s["scores"]]
        numbers = [v for v in values if v is not None]
        metrics = {}
        if numbers and len(numbers) == len(values):
            metric = metric_of(run)
            metrics = {metric: {"name": metric, "value": sum(numbers) / len(numbers), "params": {}}}
        scores.append({
            "name": scorer,
            "scorer": scorer,
            "scored_samples": len(values),
            "unscored_samples": len(done) - len(values),
            "params": {},
            "metrics": metrics,
        })
    return {"total_samples": len(samples), "completed_samples": len(done), "scores": scores}


def build(run):
    rng = run["rng"]
    ids = list(dict.fromkeys(p["id"] for p in run["samples"]))
    epochs = max(p.get("epoch", 1) for p in run["samples"])
    samples = [sample(run, plan) for plan in run["samples"]]
    begin = {
        "version": 2,
        "eval": {
            "eval_id": short_id(rng),
            "run_id": short_id(rng),
            "created": run["created"],
            "task": run["task"],
            "task_id": short_id(rng),
            "task_version": run.get("task_version", 1),
            "task_file": f"tasks/{run['task']}.py",
            "task_registry_name": run["task"],
            "task_attribs": {},
            "task_args": {},
            "task_args_passed": {},
            "dataset": {
                "name": run["task"],
                "location": f"tasks/{run['task']}/dataset.jsonl",
                "samples": run.get("dataset_size", len(ids)),
                "sample_ids": ids,
                "shuffled": False,
            },
            "model": run["model"],
            "model_generate_config": {"temperature": 1.0},
            "model_args": {},
            "model_roles": run.get("roles", {}),
            "config": run.get("config", {}) | {
                "epochs": epochs,
                "epochs_reducer": [run.get("reducer", "mean")],
                "fail_on_error": False,
                "sandbox_cleanup": True,
                "log_samples": True,
                "log_realtime": False,
                "score_display": True,
            },
            "revision": {"type": "git", "origin": run["repository"], "commit": run["commit"], "dirty": run.get("dirty", False)},
            "packages": {"inspect_ai": ZSTD_PACKAGE if run.get("zstd") else PACKAGE},
            "scorers": [{"name": s, "options": {}, "metrics": [{"name": "inspect_ai/" + metric_of(run), "options": {}}], "metadata": {}} for s in run["scorers"]],
        },
        "plan": {"name": "plan", "steps": run["steps"], "config": {"temperature": 1.0}},
    }
    began = datetime.datetime.fromisoformat(run["created"])
    total = usage(sum(p["tokens"][0] for p in run["samples"]), sum(p["tokens"][1] for p in run["samples"]))
    header = {"version": 2, "status": run.get("status", "success"), "eval": begin["eval"], "plan": begin["plan"]}
    header["results"] = results(run, samples)
    header["stats"] = {
        "started_at": run["created"],
        "completed_at": stamp(began, 11 * len(samples) + 240),
        "model_usage": {run["model"]: total},
        "role_usage": {},
    }
    header["invalidated"] = False
    return begin, header, samples


def summary(s):
    kept = {k: s[k] for k in ("id", "epoch", "input", "target", "metadata", "scores", "model_usage", "total_time", "working_time", "uuid")}
    if "error" in s:
        kept["error"] = s["error"]["message"]
    if "limit" in s:
        kept["limit"] = s["limit"]["type"]
    return kept | {"completed": True, "message_count": len(s["messages"])}


def dump(value):
    return json.dumps(value, indent=2, ensure_ascii=False).encode()


def deflated(members):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in members:
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, data)
    return buffer.getvalue()


def write(path, run):
    """Writes the log of a run; the ending of the path says in which of the two forms."""
    begin, header, samples = build(run)
    if path.endswith(".json"):
        data = dump(header | {"samples": samples}) + b"\n"
    else:
        members = [("_journal/start.json", begin)]
        members += [(f"samples/{s['id']}_epoch_{s['epoch']}.json", s) for s in samples]
        members += [("summaries.json", [summary(s) for s in samples]), ("header.json", header)]
        packed = [(name, dump(value)) for name, value in members]
        data = zstd_zip.pack(packed) if run.get("zstd") else deflated(packed)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(data)
