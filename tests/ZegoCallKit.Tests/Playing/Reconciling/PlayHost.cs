using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;
using ZegoCallKit.Rooms.Tracking;

namespace ZegoCallKit.Tests.Playing.Reconciling;

/// <summary>Hosts the tracker and the reconciler as the kit does, over an engine that does only what the test requests, and checks every command against the rules.</summary>
internal sealed class PlayHost
{
    private readonly Dictionary<StreamId, PlayCommand.Start> _live = [];
    private readonly HashSet<long> _stopping = [];
    private long _lastAttempt;

    public PlayHost(AutoPlayOptions? options = null, bool connected = true)
    {
        Plays = new PlayBook(options ?? new(), seed: 1, Streams.Streams);
        if (connected)
        {
            Tell(new PlayInput.RoomConnected());
        }
    }

    public static UserId Self { get; } = new("self");

    public StreamTracker Streams { get; } = new(Self);

    public PlayBook Plays { get; }

    public DateTimeOffset Now { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Gets the output of the last input.</summary>
    public PlayOutput Output { get; private set; } = new([], [], [], null);

    /// <summary>Gets the attempts that the engine knows, by stream.</summary>
    public IReadOnlyDictionary<StreamId, PlayCommand.Start> Live => _live;

    public IEnumerable<string> Playing => Plays.Records.Values.Where(record => record.Phase == PlayPhase.Playing).Select(record => record.Id.Value).Order(StringComparer.Ordinal);

    public IEnumerable<string> Active => Plays.Records.Values.Where(record => record.IsActive).Select(record => record.Id.Value).Order(StringComparer.Ordinal);

    public IReadOnlyList<string> Commands => [.. Output.Commands.Select(Describe)];

    public static EngineStreamInfo Of(string id, string user = "ann", string info = "") => new(new(user, user), id, info);

    public PlayHost Add(params string[] ids) => Follow(Streams.Add([.. ids.Select(id => Of(id))], Now));

    public PlayHost Delete(params string[] ids) => Follow(Streams.Delete([.. ids.Select(id => Of(id))], []));

    public PlayHost Follow(ChangeSet<StreamInfo>? changes)
    {
        if (changes is null)
        {
            Output = new([], [], [], Output.NextTick);
            return this;
        }

        return Tell(new PlayInput.StreamsChanged(changes));
    }

    public PlayHost Tell(PlayInput input)
    {
        var before = Plays.Records.Values.Where(static record => record.IsActive).Select(static record => record.Id).ToHashSet();
        Output = PlayReconciler.Step(Plays, input, Now);
        foreach (var command in Output.Commands)
        {
            Check(before, input, command);
        }

        Assert.Empty(PlayReconciler.Step(Plays, input, Now).Commands);
        return this;
    }

    public PlayHost Pass(TimeSpan time)
    {
        Now += time;
        return Tell(new PlayInput.Ticked());
    }

    public PlayHost Started(string id) => Tell(new PlayInput.Started(new(id), _live[new(id)].Attempt));

    public PlayHost Interrupted(string id, ZegoErrorCode code = ZegoErrorCode.PlayerNetworkInterrupt) => Tell(new PlayInput.Interrupted(new(id), _live[new(id)].Attempt, code));

    public PlayHost Ended(string id, ZegoErrorCode code = ZegoErrorCode.None)
    {
        Assert.True(_live.Remove(new(id), out var live));
        _stopping.Remove(live!.Attempt);
        return Tell(new PlayInput.Ended(new(id), live.Attempt, code));
    }

    public PlayHost Play(string id, bool videoMuted = false) => Tell(new PlayInput.PlayRequested(new(id), videoMuted));

    public PlayHost Stop(string id) => Tell(new PlayInput.StopRequested(new(id)));

    public PlayHost Release(string id) => Tell(new PlayInput.ReleaseRequested(new(id)));

    public PlayExplanation Explain(string id) => PlayExplainer.Explain(Plays, new(id));

    public PlayExplanationReason Why(string id) => Explain(id).Reason;

    public bool IsStopping(StreamId id) => _live.TryGetValue(id, out var live) && _stopping.Contains(live.Attempt);

    /// <summary>Lets the engine confirm all commands, and time pass, until no work is left.</summary>
    public PlayHost Settle()
    {
        for (var round = 0; round < 1_000; round++)
        {
            var pending = _live.Keys.Where(id => IsStopping(id) || Plays.Find(id)!.Phase is PlayPhase.Starting or PlayPhase.Interrupted).Select(id => id.Value).ToList();
            foreach (var id in pending.Where(id => _live.ContainsKey(new(id))))
            {
                _ = IsStopping(new(id)) ? Ended(id) : Started(id);
            }

            if (pending.Count == 0 && Output.NextTick is { } tick)
            {
                Pass(tick - Now);
            }
            else if (pending.Count == 0)
            {
                return this;
            }
        }

        Assert.Fail("The reconciler does not come to rest.");
        return this;
    }

    private static string Describe(PlayCommand command) => command switch
    {
        PlayCommand.Start start => $"start {start.StreamId}{(start.VideoMuted ? " muted" : "")}",
        PlayCommand.Stop stop => $"stop {stop.StreamId}",
        PlayCommand.SetVideoMuted mute => $"{(mute.Muted ? "mute" : "unmute")} {mute.StreamId}",
        _ => command.ToString(),
    };

    private void Check(HashSet<StreamId> before, PlayInput input, PlayCommand command)
    {
        Assert.True(Plays.Room == PlayRoomState.Connected || (command is PlayCommand.Stop && input is PlayInput.StopRequested), $"'{command}' while the room is {Plays.Room}.");
        switch (command)
        {
            case PlayCommand.Start start:
                var stream = Streams.Streams.Current.Items.GetValueOrDefault(start.StreamId);
                Assert.True(start.Attempt > _lastAttempt, "Attempts grow.");
                Assert.True(stream is null ? start.IsManual && start.Generation == 0 : start.Generation == stream.Generation, $"'{start}' for {stream?.ToString() ?? "no stream"}.");
                Assert.True(_live.TryAdd(start.StreamId, start), $"'{start}' while '{_live[start.StreamId]}' lives.");
                Assert.True(_live.Count <= Plays.MaxPlays, $"{_live.Count} plays with a cap of {Plays.MaxPlays}.");
                _lastAttempt = start.Attempt;
                break;
            case PlayCommand.Stop stop:
                Assert.Equal(stop.Attempt, _live[stop.StreamId].Attempt);
                Assert.True(_stopping.Add(stop.Attempt), $"'{stop}' twice.");
                break;
            default:
                Assert.Equal(command.Attempt, _live[command.StreamId].Attempt);
                Assert.False(IsStopping(command.StreamId), $"'{command}' while it stops.");
                Assert.Contains(command.StreamId, before);
                break;
        }
    }
}
