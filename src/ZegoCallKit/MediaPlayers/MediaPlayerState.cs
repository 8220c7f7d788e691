namespace ZegoCallKit.MediaPlayers;

/// <summary>Represents the state of a media player at one moment. Immutable.</summary>
public sealed record MediaPlayerState
{
    /// <summary>Gets the phase of the player.</summary>
    public MediaPlayerPhase Phase { get; init; }

    /// <summary>Gets the position in the file, updated every second while it plays.</summary>
    public TimeSpan Position { get; init; }

    /// <summary>Gets the volume at which the file is played locally: 0 to 200.</summary>
    public int Volume { get; init; }

    /// <summary>Gets the volume at which the file is played into the call: 0 to 200.</summary>
    public int PublishVolume { get; init; }

    /// <summary>Gets whether the audio of the file goes into the call.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Gets whether the file is played again after its end.</summary>
    public bool Repeats { get; init; }

    /// <summary>Gets why the player was closed; set only in <see cref="MediaPlayerPhase.Closed"/>.</summary>
    public MediaPlayerEnd? End { get; init; }
}
