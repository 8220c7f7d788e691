using System.Collections.Immutable;
using ZegoCallKit.Devices;

namespace ZegoCallKit.Checks;

/// <summary>Represents the result of a check of the local devices. Immutable.</summary>
public sealed record DeviceCheckReport
{
    /// <summary>Gets the camera in use; <see langword="null"/> if there is none.</summary>
    public Device? Camera { get; init; }

    /// <summary>Gets the microphone in use; <see langword="null"/> if there is none.</summary>
    public Device? Microphone { get; init; }

    /// <summary>Gets the speaker in use; <see langword="null"/> if there is none.</summary>
    public Device? Speaker { get; init; }

    /// <summary>Gets the time from opening the camera to its first frame; <see langword="null"/> if none arrived.</summary>
    public TimeSpan? TimeToFirstVideo { get; init; }

    /// <summary>Gets the highest sound level of the microphone: 0 to 100.</summary>
    public float PeakLevel { get; init; }

    /// <summary>Gets the device problems that the engine reported during the check.</summary>
    public ImmutableArray<DeviceProblem> Problems { get; init; } = [];

    /// <summary>Gets whether the camera delivered video, the microphone delivered audio, a speaker is present, and no device had a problem.</summary>
    public bool IsGood => TimeToFirstVideo is not null && PeakLevel > 0 && Speaker is not null && Problems.IsEmpty;
}
