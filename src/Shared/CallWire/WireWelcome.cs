namespace ZegoCallKit.Signaling.Wire;

/// <summary>The server's answer to <see cref="WireHello"/>. Deliveries are to be taken after it.</summary>
internal sealed record WireWelcome
{
    /// <summary>The version that both speak.</summary>
    public required int Version { get; init; }

    /// <summary>The name of this inbox's life; a new one means that the server lost its store and sequence numbers start again.</summary>
    public required string Epoch { get; init; }

    /// <summary>The sequence number after which deliveries continue.</summary>
    public required long Seq { get; init; }

    /// <summary>Gets how many kept envelopes follow.</summary>
    public required int Backlog { get; init; }

    /// <summary>Gets whether envelopes that the client has not taken were dropped, because the inbox was full or its epoch is new.</summary>
    public required bool HasGap { get; init; }

    /// <summary>The server's time in Unix milliseconds.</summary>
    public required long ServerTime { get; init; }

    /// <summary>Gets when the connection's token expires, in Unix milliseconds of the server; <see langword="null"/> if never.</summary>
    public long? TokenExpires { get; init; }

    public required WireLimits Limits { get; init; }
}
