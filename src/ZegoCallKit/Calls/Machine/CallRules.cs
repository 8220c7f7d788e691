namespace ZegoCallKit.Calls.Machine;

/// <summary>Represents the rules that apply to all calls of the machine.</summary>
internal sealed record CallRules
{
    /// <summary>The maximum number of calls that are not over and do not wait: one of them is on hold.</summary>
    public const int MaxCalls = 2;

    /// <summary>The maximum number of past calls that are remembered; the oldest are forgotten first.</summary>
    public const int MaxPast = 500;

    /// <summary>The time after which an invitation counts as unconfirmed if no device has reported that it rings.</summary>
    public static readonly TimeSpan UnconfirmedAfter = TimeSpan.FromSeconds(5);

    /// <summary>The time that a user who left the room has to return, e.g. on another device.</summary>
    public static readonly TimeSpan RoomGrace = TimeSpan.FromSeconds(2);

    /// <summary>The time after accepting a call during which another device of this user may turn out to have accepted it too (rule 9).</summary>
    public static readonly TimeSpan AnswerRace = TimeSpan.FromSeconds(5);

    /// <summary>The time that a member that has accepted has to appear in the call's room while this device is in it (rule 15).</summary>
    public static readonly TimeSpan AppearWithin = TimeSpan.FromSeconds(30);

    /// <summary>The time that the members of a call have to follow to another one.</summary>
    public static readonly TimeSpan MoveWithin = TimeSpan.FromSeconds(15);

    /// <summary>The delay of a tick beyond which the device is considered to have slept, or the process to have been stopped (rule 16).</summary>
    public static readonly TimeSpan LateTick = TimeSpan.FromSeconds(5);

    /// <summary>The time during which an invitation that could not be sent is retried while the transport reconnects, before the call fails.</summary>
    public static readonly TimeSpan SendRetryTime = TimeSpan.FromSeconds(5);

    /// <summary>The time that a user who joined without an invitation waits for another member.</summary>
    public static readonly TimeSpan JoinGrace = TimeSpan.FromSeconds(10);

    /// <summary>The additional time during which members other than the inviter believe that an invitation is ringing.</summary>
    public static readonly TimeSpan ReportedRingSlack = TimeSpan.FromSeconds(5);

    /// <summary>How much earlier a call may have begun than its first invitation states: it was on its way, and its sender may not have received an answer yet.</summary>
    public static readonly TimeSpan BeginSlack = TimeSpan.FromSeconds(60);

    /// <summary>The time during which a past call is remembered, to reply to late signals about it.</summary>
    public static readonly TimeSpan PastMemory = TimeSpan.FromMinutes(15);

    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan PeerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan MaxInviteAge { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets how long a device waits for the server to tell how a ring ended: one that has accepted and that the other members have left, and the inviter when the ring has expired.</summary>
    public TimeSpan DecisionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public SimultaneousCallPolicy SimultaneousCalls { get; init; }

    /// <summary>Gets the maximum number of calls in the queue.</summary>
    public int QueueLimit { get; init; }

    /// <summary>Gets whether the program decides about calls that arrive during another call.</summary>
    public bool AsksWhenBusy { get; init; }

    /// <summary>Gets whether a call that arrives during another one rings, and puts the other one on hold when it is accepted.</summary>
    public bool HoldsWhenBusy { get; init; }

    /// <summary>Gets whether this user follows when a member of a call moves its members to another one.</summary>
    public bool FollowsMoves { get; init; } = true;

    /// <summary>Gets whether the client can be in the rooms of several calls at a time.</summary>
    public bool HasManyRooms { get; init; }

    /// <summary>Gets whether a server decides which of a user's devices answered: the device waits for the decision before it enters the room.</summary>
    public bool ServerDecides { get; init; }

    /// <summary>Gets whether a server keeps signals until their receivers have them: what it has accepted is not repeated.</summary>
    public bool KeepsSignals { get; init; }

    /// <summary>Gets whether devices report that they ring. If the format cannot express it, signals are not repeated either: a repetition would count as new.</summary>
    public bool HasReceivedSignals { get; init; } = true;

    /// <summary>Gets whether the format can express reactions.</summary>
    public bool HasReactions { get; init; } = true;

    /// <summary>Gets whether this user is a program, not a person.</summary>
    public bool IsBot { get; init; }

    /// <summary>Gets whether members send heartbeats; if not, the room decides who is present.</summary>
    public bool HasHeartbeats { get; init; } = true;

    /// <summary>Returns the delay before ringing signals are repeated, in case they were lost: short at first, then 10 s.</summary>
    public static TimeSpan RefreshAfter(int refreshes) => TimeSpan.FromSeconds(refreshes switch { 0 => 2, 1 => 4, 2 => 8, _ => 10 });

    /// <summary>Returns the delay before the next heartbeat. The first ones follow quickly, to make up for a lost accept.</summary>
    public TimeSpan HeartbeatAfter(int heartbeats)
    {
        var wait = TimeSpan.FromSeconds(heartbeats switch { 0 => 2, 1 => 5, _ => Heartbeat.TotalSeconds });
        return wait < Heartbeat ? wait : Heartbeat;
    }
}
