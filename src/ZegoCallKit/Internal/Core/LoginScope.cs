using ZegoCallKit.Internal.Lifetimes;

namespace ZegoCallKit.Internal.Core;

/// <summary>Represents one login to everything that belongs to it: the user and the room, whether it is connected, and what its end fails or waits for. Used in the state loop, except for its immutable members.</summary>
internal sealed class LoginScope(ClientCore core, RoomId id, RoomUser user)
{
    private Func<Operation, ZegoException>? _over;

    public RoomId Id => id;

    public RoomUser User => user;

    /// <summary>Gets the mark of the events that can concern this login.</summary>
    public EpochMark Epoch { get; } = new(core);

    /// <summary>Gets or sets whether the link to the room is up; set only by the session.</summary>
    public bool IsConnected { get; set; }

    /// <summary>Gets the pending operations in the room, which fail when the login ends.</summary>
    public OpenOperations Open { get; } = new();

    /// <summary>Gets the publications and playbacks of this login, which complete before it.</summary>
    public OpenParts Parts { get; } = new();

    /// <summary>Gets the publications and playbacks that the engine is being told to stop; the room's state reports its end after theirs.</summary>
    public OpenParts Stopping { get; } = new();

    /// <summary>Gets whether the login has ended or is being left.</summary>
    public bool IsOver => _over is not null;

    /// <summary>Returns why the login accepts no more requests; <see langword="null"/> while it lasts.</summary>
    public ZegoException? Refuse(Operation operation) => _over?.Invoke(operation);

    /// <summary>Ends the login: from now on every request is refused.</summary>
    /// <param name="over">Creates the exception with which an operation fails.</param>
    public void End(Func<Operation, ZegoException> over) => _over = over;

    /// <summary>Fails the pending operations.</summary>
    public void FailOpen() => Open.FailAll(_over!);
}
