using System.Collections.Immutable;
using System.Reactive.Disposables;
using ZegoCallKit.Audio;
using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Playing;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Joins what a room knows about its users into one set of participants, the local user among them. Created when the program first asks for them; from then on it listens to the sets and
/// states of the room, which all change in the state loop, so that a participant is up to date before any observer is called.
/// </summary>
internal sealed class RoomParticipants : IDisposable
{
    private readonly ClientCore _core;
    private readonly RoomSession _session;
    private readonly RoomUser _self;
    private readonly SetBroadcaster<UserId, RoomUser> _users;
    private readonly SetBroadcaster<StreamId, StreamInfo> _streams;
    private readonly SetBroadcaster<StreamId, IPlayback> _playbacks;
    private readonly SetBroadcaster<UserId, NetworkQuality> _network;
    private readonly ParticipantStatuses _statuses;
    private readonly OwnStreams _own;
    private readonly StreamOwners _owners = new();
    private readonly SpeechMeter _speech;
    private readonly TrackedSet<UserId, Participant> _people = new();
    private readonly Dictionary<StreamId, IDisposable> _watched = [];
    private readonly CompositeDisposable _sources = [];
    private bool _isConnected;

    /// <summary>Creates the participants as they are now. On any thread; <see cref="Start"/> must follow.</summary>
    public RoomParticipants(ClientCore core, RoomSession session, RoomParts parts, LocalDevices devices)
    {
        _core = core;
        _session = session;
        _self = session.User;
        _users = parts.Roster.Users;
        _streams = parts.Streams.Streams;
        _playbacks = parts.Playbacks.Running;
        _network = parts.Network.Users;
        _statuses = parts.Statuses;
        _speech = new SpeechMeter(session.Options.ActiveSpeaker);
        _own = new OwnStreams(devices, parts.Publications.Running, _speech, () => Refresh(_self.Id));
        People = new SetBroadcaster<UserId, Participant>(core.Delivery, "participants", _people);
        Seed(parts);
    }

    public SetBroadcaster<UserId, Participant> People { get; }

    /// <summary>Starts to follow the room. In the state loop.</summary>
    public void Start()
    {
        // Each source is asked only when what a participant consists of is known, so that nothing is told that is not news.
        _isConnected = _session.State.Current.Phase != RoomPhase.Connecting;
        _sources.Add(_own);
        _own.Start();
        _sources.Add(_streams.Listen(changes => Refresh(_owners.Apply(changes.Changes))));
        _sources.Add(_playbacks.Listen(OnPlaybacks));
        _sources.Add(_users.Listen(changes => Refresh(changes.Changes.Select(static change => change.Current.Id))));
        _sources.Add(_network.Listen(changes => Refresh(changes.Changes.Select(static change => change.Current.UserId))));
        _sources.Add(_session.State.Listen(OnState));
        _sources.Add(_statuses.Listen(users => Refresh(users)));

        // Users who left, or whose last stream ended, between the creation and now.
        Refresh(_people.Items.Select(static participant => participant.Id).ToList());
    }

    /// <summary>Returns the participant who publishes a stream, if the room lists the stream. Can be called from any thread.</summary>
    public Participant? PublisherOf(StreamId stream) =>
        _streams.Current.Items.TryGetValue(stream, out var info) ? People.Current.Items.GetValueOrDefault(info.Publisher.Id) : null;

    /// <summary>Processes a report of sound levels.</summary>
    /// <param name="own">The level of the local microphone.</param>
    /// <param name="played">The levels of the streams that are playing.</param>
    public void OnSoundLevels(float own, IReadOnlyCollection<KeyValuePair<StreamId, float>> played)
    {
        var concerned = _speech.Hear([KeyValuePair.Create(default(StreamId), own), .. played], _core.Now);
        Refresh(concerned.Select(id => _streams.Items.Find(id)?.Publisher.Id ?? _self.Id));
    }

    /// <summary>Ends the set: all participants are removed.</summary>
    public void Dispose()
    {
        _sources.Dispose();
        foreach (var watch in _watched.Values)
        {
            watch.Dispose();
        }

        _watched.Clear();
        using (_people.Edit())
        {
            foreach (var participant in _people.InOrder)
            {
                _people.Remove(participant.Id, participant);
            }

            _people.Commit();
        }

        People.Complete();
    }

    // The snapshots can be a moment apart; the start puts right what they miss.
    private void Seed(RoomParts parts)
    {
        var now = _core.Now;
        var playbacks = _playbacks.Current.Items;
        var network = _network.Current.Items;
        var published = _streams.Items.Arrivals;
        var streams = published.ToLookup(static arrival => arrival.Item.Publisher.Id, arrival => Describe(arrival.Item, playbacks.GetValueOrDefault(arrival.Item.Id)));
        var publishers = published.Select(static arrival => (Item: arrival.Item.Publisher, arrival.At)).DistinctBy(static publisher => publisher.Item.Id);
        using var edit = _people.Edit();
        if (parts.ConnectedAt is { } connectedAt)
        {
            _people.TryAdd(_self.Id, Create(_self, connectedAt, _own.Seed(), network.GetValueOrDefault(_self.Id)));
        }

        foreach (var (user, at) in _users.Items.Arrivals.Concat(publishers))
        {
            var joinedAt = at == DateTimeOffset.MinValue ? now : at;
            _people.TryAdd(user.Id, Create(user, joinedAt, [.. streams[user.Id]], network.GetValueOrDefault(user.Id)));
        }

        _people.Commit();
    }

    private void OnState(RoomState state)
    {
        if (state.Phase == RoomPhase.Connected && !_isConnected)
        {
            _isConnected = true;
            Refresh(_self.Id);
        }
    }

    private void OnPlaybacks(ChangeSet<IPlayback> changes)
    {
        foreach (var change in changes.Changes)
        {
            var id = change.Current.StreamId;
            if (_watched.Remove(id, out var watch))
            {
                watch.Dispose();
            }

            if (change.Reason != ChangeReason.Remove)
            {
                _watched[id] = new CompositeDisposable(
                    change.Current.State.Changes.Listen(_ => RefreshPublisher(id)),
                    change.Current.Quality.Changes.Listen(_ => RefreshPublisher(id)));
            }

            RefreshPublisher(id);
        }
    }

    private void RefreshPublisher(StreamId id)
    {
        if (_streams.Items.Find(id) is { } stream)
        {
            Refresh(stream.Publisher.Id);
        }
    }

    private void Refresh(params IEnumerable<UserId> users)
    {
        using var edit = _people.Edit();
        foreach (var id in users.Distinct())
        {
            Put(id);
        }

        _people.Commit();
    }

    private void Put(UserId id)
    {
        var known = _people.Find(id);
        if (Find(id) is not { } user)
        {
            if (known is not null)
            {
                _people.Remove(id, known);
            }

            return;
        }

        var streams = user.Id == _self.Id ? _own.Streams : [.. _owners[user.Id].Select(Describe).OfType<ParticipantStream>()];
        var next = Create(user, known?.JoinedAt ?? _core.Now, streams, _network.Items.Find(user.Id));
        if (known is null)
        {
            _people.TryAdd(id, next);
        }
        else if (!next.Equals(known))
        {
            _people.Update(id, next, known);
        }
    }

    // A user is here who is reported or publishes; without reports of users, only publishers are known.
    private RoomUser? Find(UserId id)
    {
        if (id == _self.Id)
        {
            return _isConnected ? _self : null;
        }

        return _users.Items.Find(id) ?? (_owners[id] is [var first, ..] ? _streams.Items.Find(first)?.Publisher : null);
    }

    private Participant Create(RoomUser user, DateTimeOffset joinedAt, ImmutableArray<ParticipantStream> streams, NetworkQuality? network)
    {
        var isLocal = user.Id == _self.Id;
        return new Participant
        {
            User = user,
            IsLocal = isLocal,
            JoinedAt = joinedAt,
            Streams = streams,
            IsSpeaking = isLocal ? _own.IsSpeaking : streams.Any(stream => stream.Playback is not null && _speech.IsSpeaking(stream.Id)),
            Network = network,
            Status = _statuses[user.Id],
        };
    }

    private ParticipantStream? Describe(StreamId id) => _streams.Items.Find(id) is { } info ? Describe(info, _playbacks.Items.Find(id)) : null;

    private ParticipantStream Describe(StreamInfo info, IPlayback? playback)
    {
        var stream = new ParticipantStream { Id = info.Id, ExtraInfo = info.ExtraInfo };
        return playback is not { State.Current: var state } ? stream : stream with
        {
            Playback = playback,
            IsActive = state.Phase == PlaybackPhase.Playing,
            IsCameraOn = state.IsCameraOn,
            IsMicrophoneOn = state.IsMicrophoneOn,
            SoundLevel = _speech.LevelOf(info.Id),
            Quality = playback.Quality.Current.Level,
        };
    }
}
