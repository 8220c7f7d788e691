namespace ZegoCallKit.Calls;

/// <summary>Represents a received invitation about which a <see cref="BusyPolicy"/> decides.</summary>
public sealed record IncomingInvite
{
    /// <summary>Gets the id of the call.</summary>
    public required CallId CallId { get; init; }

    /// <summary>Gets the user who invites.</summary>
    public required RoomUser From { get; init; }

    /// <summary>Gets whether the call is audio only, or audio and video.</summary>
    public required CallKind Kind { get; init; }

    /// <summary>Gets whether more than one was invited.</summary>
    public bool IsGroup { get; init; }

    /// <summary>Gets the inviter's custom data. Never logged.</summary>
    public string CustomData { get; init; } = "";

    /// <summary>Keeps what people wrote to each other out of logs: never prints <see cref="CustomData"/>.</summary>
    /// <returns>The call and the user who invites.</returns>
    public override string ToString() => $"{Kind} call {CallId} from {From.Id}";
}
