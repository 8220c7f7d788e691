using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Tests.Playing.Reconciling;

/// <summary>Executes the steps of a random run and independently records what the program requested.</summary>
internal sealed class PlayRun
{
    private readonly PlayPolicy[] _policies;
    private readonly ZegoErrorCode[] _codes;
    private readonly Dictionary<StreamId, long> _held = [];
    private readonly HashSet<StreamId> _pins = [];
    private readonly Dictionary<StreamId, int> _streamPriorities = [];
    private readonly Dictionary<string, int> _userPriorities = [];
    private readonly Dictionary<(StreamId Id, long Generation), int> _failures = [];
    private PlayPolicy _policy = PlayPolicy.All;

    public PlayRun(PlayPolicy[] policies, ZegoErrorCode[] codes, PlayRetryOptions? retry = null)
    {
        _policies = policies;
        _codes = codes;
        Host = new(new() { MaxPlays = 3, Retry = retry ?? new() { MaxAttempts = 3 } });
    }

    public PlayHost Host { get; }

    /// <summary>Gets how often the playback of each generation ended without a request.</summary>
    public IReadOnlyDictionary<(StreamId Id, long Generation), int> Failures => _failures;

    public bool MutesVideo => _policy == _policies[1] || _policy == _policies[5];

    public bool IsHeld(StreamInfo stream) => _held.TryGetValue(stream.Id, out var generation) && generation == stream.Generation;

    public bool Wants(StreamInfo stream) => Array.IndexOf(_policies, _policy) switch
    {
        2 => false,
        3 => stream.ExtraInfo != "1",
        6 => stream.ExtraInfo != "2",
        _ => true,
    };

    /// <summary>Returns the parts of a stream's rank that do not depend on the past.</summary>
    public (bool Pinned, int Priority, int Loudness) Claim(PlayRecord record)
    {
        var byPolicy = _policy == _policies[5] ? record.Stream!.ExtraInfo.Length : 0;
        var byUser = _userPriorities.TryGetValue(record.Stream!.Publisher.Id.Value, out var user) ? user : byPolicy;
        return (_pins.Contains(record.Id), _streamPriorities.TryGetValue(record.Id, out var own) ? own : byUser, record.Loudness);
    }

    /// <summary>Connects the room and runs until no work is left.</summary>
    public PlayRun AtRest()
    {
        Host.Tell(new PlayInput.RoomConnected()).Settle();
        return this;
    }

    public void Apply(PlayStep step)
    {
        var name = PlayStep.Name(step.Stream);
        var id = new StreamId(name);
        var stream = PlayHost.Of(name, step.Value % 3 == 0 ? "bob" : "ann", step.Value % 4 == 0 ? "" : $"{step.Value % 3}");
        switch (step.Kind)
        {
            case < 5: Host.Follow(Host.Streams.Add([stream], Host.Now)); break;
            case < 7: Host.Follow(Host.Streams.Delete([PlayHost.Of(name, "")], [])); break;
            case 7: Host.Follow(Host.Streams.UpdateExtraInfo([stream], Host.Now)); break;
            case 8: Host.Follow(Host.Streams.Reconcile([stream, PlayHost.Of("s0"), PlayHost.Of("s1")], Host.Now)); break;
            case < 14 when Host.IsStopping(id): Host.Ended(name); break;
            case < 12 when Host.Live.ContainsKey(id): Host.Started(name); break;
            case < 14 when Host.Live.ContainsKey(id): Fail(id, _codes[step.Value % _codes.Length]); break;
            case 14 when Host.Live.ContainsKey(id): Host.Interrupted(name); break;
            case 15: Host.Tell(new PlayInput.Ended(id, AttemptOf(id) - 1 - step.Value, ZegoErrorCode.PlayerServerForbid)); break;
            case 16: SetPolicy(_policies[step.Value % _policies.Length]); break;
            case 17: Host.Tell(new PlayInput.MaxPlaysSet(1 + (step.Value % 5))); break;
            case 18: Host.Tell(new PlayInput.RoomDisconnected()); break;
            case 19: Host.Tell(new PlayInput.RoomConnected()); break;
            case 20: Host.Pass(TimeSpan.FromSeconds(step.Value * 10)); break;
            case 21: Host.Pass(TimeSpan.FromSeconds(step.Value / 4.0)); break;
            case 22: Request(name, Host.Play(name, step.Value % 2 == 0)); break;
            case 23: Hold(name); break;
            case 24 or 25: Request(name, Host.Release(name)); break;
            case 26: Pin(id, step.Value % 2 == 0); break;
            case 27: SetPriority(id, step.Value % 3); break;
            case 28: SetPriority(step.Value % 2 == 0 ? "ann" : "bob", step.Value % 3); break;
            case > 28: Host.Tell(new PlayInput.LevelsReported([new EngineSoundLevel(name, step.Value * 8, false)])); break;
            default: break;
        }
    }

    private long AttemptOf(StreamId id) => Host.Live.TryGetValue(id, out var live) ? live.Attempt : 0;

    private void Fail(StreamId id, ZegoErrorCode code)
    {
        var key = (id, Host.Live[id].Generation);
        if (Host.Streams.Streams.Current.Items.TryGetValue(id, out var stream) && stream.Generation == key.Generation)
        {
            _failures[key] = _failures.GetValueOrDefault(key) + 1;
        }

        Host.Ended(id.Value, code);
    }

    private void SetPolicy(PlayPolicy policy)
    {
        _policy = policy;
        Host.Tell(new PlayInput.PolicySet(policy));
    }

    private void Request(string name, PlayHost host)
    {
        if (host.Output.Refusals.IsEmpty)
        {
            _held.Remove(new(name));
        }
    }

    private void Hold(string name)
    {
        Host.Stop(name);
        if (Host.Streams.Streams.Current.Items.TryGetValue(new(name), out var stream))
        {
            _held[stream.Id] = stream.Generation;
        }
    }

    private void Pin(StreamId id, bool pinned)
    {
        _ = pinned ? _pins.Add(id) : _pins.Remove(id);
        Host.Tell(new PlayInput.PinSet(id, pinned));
    }

    private void SetPriority(StreamId id, int value)
    {
        _streamPriorities.Remove(id);
        if (value != 0)
        {
            _streamPriorities.Add(id, value);
        }

        Host.Tell(new PlayInput.StreamPrioritySet(id, value == 0 ? null : value));
    }

    private void SetPriority(string user, int value)
    {
        _userPriorities.Remove(user);
        if (value != 0)
        {
            _userPriorities.Add(user, value);
        }

        Host.Tell(new PlayInput.UserPrioritySet(new(user), value == 0 ? null : value));
    }
}
