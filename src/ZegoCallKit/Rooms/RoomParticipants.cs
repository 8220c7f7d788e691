using System.Collections.Immutable;
using System.Reactive.Disposables;
using ZegoCallKit.Audio;
using ZegoCallKit.Collections;
using ZegoCallKit.Devices;
using ZegoCallKit.Internal;
using ZegoCallKit.Playing;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Joins what a room knows about its users into one set of participants, the local user among them. It listens to the sets and states of the room, which all change in the state loop, so
/// that a participant is up to date before any observer is called.
/// </summary>
internal sealed class RoomParticipants : IDisposable
{
    private readonly ClientCore _core;
    private readonly RoomUser _self;
    private readonly SetBroadcaster<UserId, RoomUser> _users;
    private readonly SetBroadcaster<StreamId, StreamInfo> _streams;
    private readonly SetBroadcaster<StreamId, IPlayback> _playbacks;
    private readonly SetBroadcaster<UserId, NetworkQuality> _network;
    private readonly OwnStreams _own;
    private readonly StreamOwners _owners = new();
    private readonly SpeechMeter _speech;
    private readonly Dictionary<StreamId, IDisposable> _watched = [];
    private readonly CompositeDisposable _sources = [];
    private bool _isConnected;

    public RoomParticipants(ClientCore core, RoomSession session, RoomParts parts, LocalDevices devices)
    {
        _core = core;
        _self = session.User;
        _users = parts.Roster.Users;
        _streams = parts.Streams.Streams;
        _playbacks = parts.Playbacks.Running;
        _network = parts.Network.Users;
        People = new SetBroadcaster<UserId, Participant>(core.Delivery, "participants");
        _speech = new SpeechMeter(session.Options.ActiveSpeaker);
        _own = new OwnStreams(devices, parts.Publications.Running, _speech, () => Refresh(_self.Id));
        _sources.Add(session.State.Listen(OnState));
        _sources.Add(_users.Listen(changes => Refresh(changes.Changes.Select(static change => change.Current.Id))));
        _sources.Add(_streams.Listen(changes => Refresh(_owners.Apply(changes.Changes))));
        _sources.Add(_playbacks.Listen(OnPlaybacks));
        _sources.Add(_network.Listen(changes => Refresh(changes.Changes.Select(static change => change.Current.UserId))));
        _sources.Add(_own);
    }

    public SetBroadcaster<UserId, Participant> People { get; }

    /// <summary>Returns the participant who publishes a stream, if the room lists the stream. Can be called from any thread.</summary>
    public Participant? PublisherOf(StreamId stream) =>
        _streams.Current.Items.TryGetValue(stream, out var info) ? People.Current.Items.GetValueOrDefault(info.Publisher.Id) : null;

    /// <summary>Processes a report of sound levels.</summary>
    /// <param name="own">The level of the local microphone.</param>
    /// <param name="played">The levels of the streams that are playing.</param>
    public void OnSoundLevels(float own, IReadOnlyCollection<KeyValuePair<StreamId, float>> played)
    {
        var concerned = _speech.Hear([KeyValuePair.Create(default(StreamId), own), .. played], _core.Now);
        var streams = _streams.Current.Items;
        Refresh(concerned.Select(id => streams.TryGetValue(id, out var stream) ? stream.Publisher.Id : _self.Id));
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
        var draft = new SetDraft<UserId, Participant>(People.Current);
        foreach (var participant in People.Current.InOrder)
        {
            draft.Remove(participant.Id, participant);
        }

        Publish(draft);
        People.Complete();
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
        if (_streams.Current.Items.TryGetValue(id, out var stream))
        {
            Refresh(stream.Publisher.Id);
        }
    }

    private void Refresh(params IEnumerable<UserId> users)
    {
        var draft = new SetDraft<UserId, Participant>(People.Current);
        foreach (var id in users.Distinct())
        {
            Put(draft, id);
        }

        Publish(draft);
    }

    private void Publish(SetDraft<UserId, Participant> draft)
    {
        if (draft.Commit() is (var snapshot, { } changes))
        {
            People.Publish(snapshot, changes);
        }
    }

    private void Put(SetDraft<UserId, Participant> draft, UserId id)
    {
        var known = draft.Find(id);
        if (Find(id) is not { } user)
        {
            if (known is not null)
            {
                draft.Remove(id, known);
            }

            return;
        }

        var next = Create(user, known?.JoinedAt ?? _core.Now);
        if (known is null)
        {
            draft.Add(id, next);
        }
        else if (!next.Equals(known))
        {
            draft.Update(id, next, known);
        }
    }

    // A user is here who is reported or publishes; without reports of users, only publishers are known.
    private RoomUser? Find(UserId id)
    {
        if (id == _self.Id)
        {
            return _isConnected ? _self : null;
        }

        return _users.Current.Items.GetValueOrDefault(id)
            ?? (_owners[id] is [var first, ..] && _streams.Current.Items.TryGetValue(first, out var stream) ? stream.Publisher : null);
    }

    private Participant Create(RoomUser user, DateTimeOffset joinedAt)
    {
        var isLocal = user.Id == _self.Id;
        var streams = isLocal ? _own.Streams : _owners[user.Id].Select(Describe).OfType<ParticipantStream>().ToImmutableArray();
        return new Participant
        {
            User = user,
            IsLocal = isLocal,
            JoinedAt = joinedAt,
            Streams = streams,
            IsSpeaking = isLocal ? _own.IsSpeaking : streams.Any(stream => stream.Playback is not null && _speech.IsSpeaking(stream.Id)),
            Network = _network.Current.Items.GetValueOrDefault(user.Id),
        };
    }

    private ParticipantStream? Describe(StreamId id)
    {
        if (!_streams.Current.Items.TryGetValue(id, out var info))
        {
            return null;
        }

        var stream = new ParticipantStream { Id = id, ExtraInfo = info.ExtraInfo };
        if (!_playbacks.Current.Items.TryGetValue(id, out var playback))
        {
            return stream;
        }

        var state = playback.State.Current;
        return stream with
        {
            Playback = playback,
            IsActive = state.Phase == PlaybackPhase.Playing,
            IsCameraOn = state.IsCameraOn,
            IsMicrophoneOn = state.IsMicrophoneOn,
            SoundLevel = _speech.LevelOf(id),
            Quality = playback.Quality.Current.Level,
        };
    }
}
