namespace ZegoCallKit.Devices;

/// <summary>Describes the state of the microphone. Immutable.</summary>
public sealed record MicrophoneState
{
    /// <summary>Gets whether the microphone is open (the default). Otherwise the device is released for other programs.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Gets whether silence is sent instead of captured audio. The device stays open.</summary>
    public bool IsMuted { get; init; }

    /// <summary>Gets the gain of the captured audio in percent: 0 to 200; 100 (the default) leaves the audio unchanged.</summary>
    public int Gain { get; init; } = 100;

    /// <summary>Gets the volume of the device in use: 0 to 100; <see langword="null"/> while it is not known.</summary>
    public int? Volume { get; init; }
}
