namespace ZegoCallKit.Signaling.Wire;

/// <summary>The first call on a connection. The user and the device come from the token, never from here.</summary>
internal sealed record WireHello
{
    /// <summary>The newest version that the client speaks.</summary>
    public required int Version { get; init; }

    /// <summary>The oldest version that the client speaks.</summary>
    public required int OldestVersion { get; init; }

    /// <summary>The epoch of the inbox that the client knows, from an earlier <see cref="WireWelcome"/>; <see langword="null"/> on the first connection of a device.</summary>
    public string? Epoch { get; init; }

    /// <summary>The highest sequence number that the client's program took; deliveries continue after it.</summary>
    public long Seq { get; init; }

    /// <summary>
    /// Names the run of the client's program, 1 to 64 characters of ASCII letters, digits and <c>- _</c>. A hello that comes later than a newer one of the same run is refused as <see cref="WireReasons.Replaced"/>, so that
    /// a connection that was given up does not take the place of the one that followed. <see langword="null"/> from clients that do not mind.
    /// </summary>
    public string? Run { get; init; }

    /// <summary>Counts the hellos of the run.</summary>
    public long Attempt { get; init; }
}
