using ZegoCallKit.InMemory;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Disturbs signals and connections, and records when.</summary>
internal sealed class CallWeather
{
    /// <summary>The longest time that a signal can be in flight: latency, jitter, and the delay of a signal that is overtaken.</summary>
    public static readonly TimeSpan LongestWay = TimeSpan.FromSeconds(22);

    private readonly CallScene _scene;
    private readonly Timeline _badSignals = new();
    private readonly Dictionary<CallParty, Timeline> _offSignals = [];
    private readonly Dictionary<UserId, Timeline> _offCloud = [];
    private readonly Dictionary<UserId, Timeline> _badCloud = [];
    private readonly HashSet<UserId> _disconnected = [];
    private readonly HashSet<UserId> _losesLogins = [];
    private readonly HashSet<UserId> _hasLost = [];

    public CallWeather(CallScene scene)
    {
        _scene = scene;
        foreach (var party in scene.Parties)
        {
            _offSignals[party] = new Timeline();
            _offCloud[party.User.Id] = new Timeline();
            _badCloud[party.User.Id] = new Timeline();
        }
    }

    private TimeSpan Now => _scene.Time.Elapsed;

    public void SetSignals(SignalingConditions conditions)
    {
        _badSignals.Set(conditions != SignalingConditions.Perfect, Now);
        _scene.Hub.SetConditions(conditions);
    }

    public void SetOnSignals(CallParty party, bool isOn)
    {
        _offSignals[party].Set(!isOn, Now);
        _scene.Hub.SetOnline(party.User.Id, party.Device, isOn);
    }

    public void SetOnCloud(UserId user, bool isOn)
    {
        if (!isOn)
        {
            _disconnected.Add(user);
            _offCloud[user].Set(true, Now);
            _scene.Cloud.Disconnect(user.Value);
            return;
        }

        // If the cloud loses the request to continue, the user stays cut off until the engine asks again, after the next interruption.
        if (_disconnected.Remove(user) && !_losesLogins.Contains(user))
        {
            _offCloud[user].Set(false, Now);
        }

        _scene.Cloud.Reconnect(user.Value);
    }

    public void SetCloud(UserId user, NetworkConditions network, FaultPlan faults)
    {
        _badCloud[user].Set(network != NetworkConditions.Perfect || faults != FaultPlan.None, Now);
        _scene.Cloud.SetNetwork(user.Value, network);
        _scene.Cloud.SetFaults(user.Value, faults);
        var losesLogins = faults.Results.ContainsKey(CommandKind.Login);
        if (losesLogins || faults.Results.ContainsKey(CommandKind.Publish))
        {
            _hasLost.Add(user);
        }

        if (losesLogins)
        {
            _losesLogins.Add(user);
        }
        else
        {
            _losesLogins.Remove(user);
        }
    }

    public void Heal()
    {
        SetSignals(SignalingConditions.Perfect);
        foreach (var party in _scene.Parties)
        {
            SetOnSignals(party, true);
            SetCloud(party.User.Id, NetworkConditions.Perfect, FaultPlan.None);
            SetOnCloud(party.User.Id, true);
        }

        // The engine asks only once after each interruption; a login, or a stop of publishing, that the cloud lost by then is requested again after another one.
        foreach (var party in _scene.Parties.Where(party => _hasLost.Remove(party.User.Id)))
        {
            SetOnCloud(party.User.Id, false);
            SetOnCloud(party.User.Id, true);
        }
    }

    /// <summary>Returns whether a signal from or to a device can have been lost or late at any time within an interval.</summary>
    public bool HadBadSignals(CallParty party, TimeSpan from, TimeSpan to) => _badSignals.Touches(from - LongestWay, to) || _offSignals[party].Touches(from, to);

    /// <summary>Returns whether a user's connection to the cloud was disturbed at any time within an interval.</summary>
    public bool HadBadCloud(UserId user, TimeSpan from, TimeSpan to) => _badCloud[user].Touches(from - LongestWay, to) || _offCloud[user].Touches(from, to);

    /// <summary>Returns whether a user was cut off from the cloud for a given duration, before a given time.</summary>
    public bool WasOffCloud(UserId user, TimeSpan duration, TimeSpan until) => _offCloud[user].Lasted(duration, until);
}
