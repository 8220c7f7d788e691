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
        ApiLimits.Task(TaskId, OptionGuard.PathOf(parameter, nameof(TaskId)));
        ApiLimits.User(UserId, OptionGuard.PathOf(parameter, nameof(UserId)));
        OptionGuard.Check(Inputs is { Count: > 0 } && !Inputs.Contains(null!), parameter, nameof(Inputs), "must contain at least one input, and no null");
        OptionGuard.Check(Outputs is { Count: > 0 } && !Outputs.Contains(null!), parameter, nameof(Outputs), "must contain at least one output, and no null");
        for (var i = 0; i < Inputs.Count; i++)
        {
            var path = OptionGuard.PathOf(parameter, $"{nameof(Inputs)}[{i}]");
            Inputs[i].Validate(path);
            OptionGuard.Check(!HasSoundLevels || Inputs[i].SoundLevelId is not null, path, nameof(MixInput.SoundLevelId), "must be set if HasSoundLevels is true");
        }

        for (var i = 0; i < Outputs.Count; i++)
        {
            Outputs[i].Validate(OptionGuard.PathOf(parameter, $"{nameof(Outputs)}[{i}]"));
        }

        var sources = Inputs.Select(static input => input.StreamUrl ?? input.StreamId).ToHashSet(StringComparer.Ordinal);
        OptionGuard.Check(sources.Count == Inputs.Count, parameter, nameof(Inputs), "must have a stream of their own each");
        OptionGuard.Check(Outputs.Select(static output => output.StreamUrl ?? output.StreamId).Distinct(StringComparer.Ordinal).Count() == Outputs.Count, parameter, nameof(Outputs), "must have a stream of their own each");
        OptionGuard.Check(Outputs.All(output => output.StreamId is null || !sources.Contains(output.StreamId)), parameter, nameof(Outputs), "must not have the stream of an input");
        ApiLimits.Optional(BackgroundImage, ApiLimits.UrlBytes, nameof(BackgroundImage), OptionGuard.PathOf(parameter, nameof(BackgroundImage)));
        ApiLimits.Optional(BackgroundColor, 16, nameof(BackgroundColor), OptionGuard.PathOf(parameter, nameof(BackgroundColor)));
    }
}
