using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>One device of one user, which may be switched off, crash and come back.</summary>
internal sealed class CallParty(string user, string device, EngineProbe engines, BusyPolicy busy, CallJournal journal)
{
    public RoomUser User { get; } = new(new UserId(user));

    public string Name { get; } = $"{user}/{device}";

    public EngineProbe Engines { get; } = engines;

    public BusyPolicy Busy { get; } = busy;

    /// <summary>How often it was switched on, for new device ids.</summary>
    public int Lives { get; set; }

    public DeviceId Device { get; set; } = new(device);

    public ZegoClient? Client { get; set; }

    public List<CallWatch> Watches { get; } = [];

    /// <summary>How far its calls came, in all its lives.</summary>
    public CallJournal Journal { get; } = journal;

    /// <summary>What its user did about its calls, also about those that were over before anybody heard of them.</summary>
    public Dictionary<ICall, CallDeeds> Deeds { get; } = [];

    /// <summary>What it missed, in all its lives.</summary>
    public List<MissedCall> Missed { get; } = [];

    /// <summary>When its user took calls.</summary>
    public HashSet<TimeSpan> AcceptedAtAll { get; } = [];

    /// <summary>When it signed out or went down.</summary>
    public HashSet<TimeSpan> SignedOutAt { get; } = [];

    /// <summary>The calls that this device has now.</summary>
    public IEnumerable<ICall> Calls => Client is null ? [] : Client.Calls.ActiveCalls.Current.Items.Values.OrderBy(call => call.Id.Value, StringComparer.Ordinal);

    /// <summary>The call it is in.</summary>
    public ICall? InCall => Calls.FirstOrDefault(call => call.State.Current.Phase == CallPhase.InCall);

    public CallWatch? WatchOf(ICall call) => Watches.Find(watch => watch.Call == call);
}
