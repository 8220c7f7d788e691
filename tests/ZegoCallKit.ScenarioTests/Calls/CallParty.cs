using ZegoCallKit.Calls;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>One device of one user, which may be switched off, crash and come back.</summary>
internal sealed class CallParty(string user, string device)
{
    public RoomUser User { get; } = new(new UserId(user));

    public string Name { get; } = $"{user}/{device}";

    /// <summary>How often it was switched on, for new device ids.</summary>
    public int Lives { get; set; }

    public DeviceId Device { get; set; } = new(device);

    public ZegoClient? Client { get; set; }

    public List<CallWatch> Watches { get; } = [];

    /// <summary>The calls that this device has now.</summary>
    public IEnumerable<ICall> Calls => Client is null ? [] : Client.Calls.Calls.Current.Items.Values.OrderBy(call => call.Id.Value, StringComparer.Ordinal);

    /// <summary>The call it is in.</summary>
    public ICall? InCall => Calls.FirstOrDefault(call => call.State.Current.Phase == CallPhase.InCall);
}
