namespace ZegoCallKit.Internal;

/// <summary>One login as everything that belongs to it sees it: who and where, whether it is connected, and what its end fails or waits for. Used in the state loop, but for what is immutable.</summary>
internal sealed class LoginScope(ClientCore core, RoomId id, RoomUser user)
{
    private Func<Operation, ZegoException>? _over;

    public RoomId Id => id;

    public RoomUser User => user;

    /// <summary>Marks the events that can be about this login.</summary>
    public EpochMark Epoch { get; } = new(core);

    /// <summary>Gets or sets whether the link to the room stands; set by the session alone.</summary>
    public bool IsConnected { get; set; }

    /// <summary>Gets the operations under way in the room; the end of the login fails them.</summary>
    public OpenOperations Open { get; } = new();

    /// <summary>Gets the publications and playbacks of this login, which complete before it.</summary>
    public OpenParts Parts { get; } = new();

    /// <summary>Gets the publications and playbacks that the engine is being told to stop; the room's state says that it ended after theirs do.</summary>
    public OpenParts Stopping { get; } = new();

    /// <summary>Gets whether the login is over, or is being left.</summary>
    public bool IsOver => _over is not null;

    /// <summary>Why nothing can be asked of the login any more, or <see langword="null"/> while it lives.</summary>
    public ZegoException? Refuse(Operation operation) => _over?.Invoke(operation);

    /// <summary>Ends it: from now on everything is refused.</summary>
    /// <param name="over">What an operation fails with.</param>
    public void End(Func<Operation, ZegoException> over) => _over = over;

    /// <summary>Fails what is under way.</summary>
    public void FailOpen() => Open.FailAll(_over!);
}
