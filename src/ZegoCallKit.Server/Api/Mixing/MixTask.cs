using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Represents a task that mixes streams into one or more others (ZEGO: <c>StartMix</c>).</summary>
public sealed record MixTask
{
    /// <summary>Gets the id of the task, which you choose: 1 to 255 bytes. Starting a task with the id of a running one changes that one.</summary>
    public required string TaskId { get; init; }

    /// <summary>Gets the user of the task, which you choose: the same for all changes of a task, another one for each task.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the inputs: at least one, and at most 9 unless ZEGO has raised the limit for the AppID.</summary>
    [JsonPropertyName("MixInput")]
    public required IReadOnlyList<MixInput> Inputs { get; init; }

    /// <summary>Gets the outputs: at least one. Several need a feature that ZEGO enables on request; the first one should be the largest.</summary>
    [JsonPropertyName("MixOutput")]
    public required IReadOnlyList<MixOutput> Outputs { get; init; }

    /// <summary>Gets the number of the change, which ZEGO requires, increasing, if it has enabled the order of mixing requests; <see langword="null"/> by default.</summary>
    public int? Sequence { get; init; }

    /// <summary>Gets the address of a background picture (JPG or PNG, at most 5 MB); <see langword="null"/> by default.</summary>
    public string? BackgroundImage { get; init; }

    /// <summary>Gets the background color as ZEGO writes it, <c>0xRRGGBB00</c>; <see langword="null"/> by default.</summary>
    [JsonPropertyName("BackGroundColorHex")]
    public string? BackgroundColor { get; init; }

    /// <summary>Gets whether the sound levels of the inputs are sent with the outputs. Each input then needs a <see cref="MixInput.SoundLevelId"/>.</summary>
    [JsonPropertyName("SoundLevel")]
    [JsonConverter(typeof(Protocol.FlagConverter))]
    public bool HasSoundLevels { get; init; }

    internal void Validate(string parameter)
    {
        ApiLimits.Task(TaskId, parameter);
        ApiLimits.User(UserId, parameter);
        ApiLimits.Check(Inputs is { Count: > 0 } && !Inputs.Contains(null!), "Inputs must contain at least one input, and no null.", parameter);
        ApiLimits.Check(Outputs is { Count: > 0 } && !Outputs.Contains(null!), "Outputs must contain at least one output, and no null.", parameter);
        foreach (var input in Inputs)
        {
            input.Validate(parameter);
            ApiLimits.Check(!HasSoundLevels || input.SoundLevelId is not null, "Each input must have a SoundLevelId if HasSoundLevels is true.", parameter);
        }

        foreach (var output in Outputs)
        {
            output.Validate(parameter);
        }

        var sources = Inputs.Select(static input => input.StreamUrl ?? input.StreamId).ToHashSet(StringComparer.Ordinal);
        ApiLimits.Check(sources.Count == Inputs.Count, "Each input must have a stream of its own.", parameter);
        ApiLimits.Check(Outputs.Select(static output => output.StreamUrl ?? output.StreamId).Distinct(StringComparer.Ordinal).Count() == Outputs.Count, "Each output must have a stream of its own.", parameter);
        ApiLimits.Check(Outputs.All(output => output.StreamId is null || !sources.Contains(output.StreamId)), "An output must not have the stream of an input.", parameter);
        ApiLimits.Optional(BackgroundImage, ApiLimits.UrlBytes, nameof(BackgroundImage), parameter);
        ApiLimits.Optional(BackgroundColor, 16, nameof(BackgroundColor), parameter);
    }
}
