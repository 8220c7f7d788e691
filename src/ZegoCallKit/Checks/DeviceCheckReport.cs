using System.Collections.Immutable;
using ZegoCallKit.Devices;

namespace ZegoCallKit.Checks;

/// <summary>What a check of the local devices has found. Immutable.</summary>
public sealed record DeviceCheckReport
{
    /// <summary>The camera in use; <see langword="null"/> when there is none.</summary>
    public Device? Camera { get; init; }

    /// <summary>The microphone in use; <see langword="null"/> when there is none.</summary>
    public Device? Microphone { get; init; }

    /// <summary>The speaker in use; <see langword="null"/> when there is none.</summary>
    public Device? Speaker { get; init; }

    /// <summary>From opening the camera to its first picture; <see langword="null"/> when none came.</summary>
    public TimeSpan? TimeToFirstPicture { get; init; }

    /// <summary>The loudest that the microphone heard, 0 to 100.</summary>
    public float LoudestSound { get; init; }

    /// <summary>What the engine reported meanwhile.</summary>
    public ImmutableArray<DeviceProblem> Problems { get; init; } = [];

    /// <summary>Whether a picture and a sound came and no device had a problem.</summary>
    public bool IsGood => TimeToFirstPicture is not null && LoudestSound > 0 && Speaker is not null && Problems.IsEmpty;
}
