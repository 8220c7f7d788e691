namespace ZegoCallKit.Calls.Machine;

/// <summary>What the machine goes by, the same for all its calls.</summary>
internal sealed record CallRules
{
    /// <summary>How many calls that are over are remembered; the oldest are forgotten first.</summary>
    public const int MaxPast = 500;

    /// <summary>An invitation that nobody reported by then may have found nobody online.</summary>
    public static readonly TimeSpan HintAfter = TimeSpan.FromSeconds(5);

    /// <summary>How long a user who left the room may take to come back, e.g. on another device.</summary>
    public static readonly TimeSpan RoomGrace = TimeSpan.FromSeconds(2);

    /// <summary>How long after accepting a call another own device may turn out to have accepted it at the same time.</summary>
    public static readonly TimeSpan AnswerRace = TimeSpan.FromSeconds(5);

    /// <summary>How long a member may take from accepting to being seen in the call's room, while this device is in it.</summary>
    public static readonly TimeSpan AppearWithin = TimeSpan.FromSeconds(30);

    /// <summary>A tick that comes later than this after it was due means that the device slept or the process was stopped.</summary>
    public static readonly TimeSpan LateTick = TimeSpan.FromSeconds(5);

    /// <summary>How long an invitation that could not be sent is tried again, while the transport reconnects, before the call fails.</summary>
    public static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(5);

    /// <summary>How long who joined by himself waits for somebody to show up.</summary>
    public static readonly TimeSpan JoinGrace = TimeSpan.FromSeconds(10);

    /// <summary>How much longer than its inviter the others believe that an invitation rings.</summary>
    public static readonly TimeSpan HearsaySlack = TimeSpan.FromSeconds(5);

    /// <summary>How much earlier than its first invitation says a call may have begun: the invitation was on its way, and whoever sent it may not have heard of an answer yet.</summary>
    public static readonly TimeSpan BeginSlack = TimeSpan.FromSeconds(60);

    /// <summary>How long a call that is over is remembered, to answer what still comes about it.</summary>
    public static readonly TimeSpan PastMemory = TimeSpan.FromMinutes(15);

    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan StaleInvite { get; init; } = TimeSpan.FromSeconds(60);

    public SimultaneousCallPolicy SimultaneousCalls { get; init; }

    /// <summary>How many calls may wait behind another.</summary>
    public int QueueLimit { get; init; }

    /// <summary>Whether the program decides about calls that come while there is another.</summary>
    public bool AsksWhenBusy { get; init; }

    /// <summary>Whether a server decides which of a user's devices answered: its word is waited for before the room is entered.</summary>
    public bool AsksServer { get; init; }

    /// <summary>Whether the others say that it rings there; the format of the signals may not know that. Then nothing is said twice either: it would be taken for something new.</summary>
    public bool HearsReceived { get; init; } = true;

    /// <summary>Whether the others say that they are still there; if not, the room must tell.</summary>
    public bool HearsHeartbeats { get; init; } = true;

    /// <summary>What rings is told again, in case it was lost: soon at first, then every ten seconds.</summary>
    public static TimeSpan RefreshAfter(int refreshes) => TimeSpan.FromSeconds(refreshes switch { 0 => 2, 1 => 4, 2 => 8, _ => 10 });

    /// <summary>The first heartbeats come quickly: they make up for a lost accept.</summary>
    public TimeSpan HeartbeatAfter(int heartbeats)
    {
        var wait = TimeSpan.FromSeconds(heartbeats switch { 0 => 2, 1 => 5, _ => Heartbeat.TotalSeconds });
        return wait < Heartbeat ? wait : Heartbeat;
    }
}
