using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Represents one device of one user, which can be switched off, crash and come back.</summary>
internal sealed class CallParty(string user, string device, EngineProbe engines, BusyPolicy busy, CallJournal journal)
{
    public RoomUser User { get; } = new(new UserId(user));

    public string Name { get; } = $"{user}/{device}";

    public EngineProbe Engines { get; } = engines;

    public BusyPolicy Busy { get; } = busy;

    /// <summary>Gets whether the device follows when a call is merged or transferred.</summary>
    public bool FollowsMoves { get; init; } = true;

    /// <summary>Gets or sets how often the device was switched on, for new device ids.</summary>
    public int Lives { get; set; }

    public DeviceId Device { get; set; } = new(device);

    public ZegoClient? Client { get; set; }

    public List<CallWatch> Watches { get; } = [];

    /// <summary>Gets the phases that the device's calls reached, in all its lives.</summary>
    public CallJournal Journal { get; } = journal;

    /// <summary>Gets the user's actions in the calls, including calls that were over before any observer was notified.</summary>
    public Dictionary<ICall, CallDeeds> Deeds { get; } = [];

    /// <summary>Gets the missed calls, in all lives of the device.</summary>
    public List<MissedCall> Missed { get; } = [];

    /// <summary>Gets the times at which the user accepted calls.</summary>
    public HashSet<TimeSpan> AcceptedAtAll { get; } = [];

    /// <summary>Gets the times at which the device signed out or crashed.</summary>
    public HashSet<TimeSpan> SignedOutAt { get; } = [];

    /// <summary>Gets the device's current calls.</summary>
    public IEnumerable<ICall> Calls => Client is null ? [] : Client.Calls.ActiveCalls.Current.Items.Values.OrderBy(call => call.Id.Value, StringComparer.Ordinal);

    /// <summary>Gets the calls that the device is in: one, or another one on hold besides.</summary>
    public IReadOnlyList<ICall> InCalls => [.. Calls.Where(call => call.State.Current.Phase == CallPhase.InCall)];

    /// <summary>Returns the device's side of a call that it is in.</summary>
    public ICall? SideOf(CallId id) => InCalls.FirstOrDefault(call => call.Id == id);

    public CallWatch? WatchOf(ICall call) => Watches.Find(watch => watch.Call == call);
}
