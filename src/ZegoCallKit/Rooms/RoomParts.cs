using System.Collections.Immutable;
using ZegoCallKit.Audio;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Holds the parts that follow one room: who is in it, what is published and played, messages, levels and the token. A part is made when it is first used: by the program, on any thread, or because
/// of an event. Used in the state loop, except for the properties that return parts.
/// </summary>
internal sealed class RoomParts
{
    private readonly ClientCore _core;
    private readonly RoomSession _session;
    private readonly PublicationTable _publicationTable;
    private readonly PlaybackTable _playbackTable;
    private readonly Lock _gate = new();

    // The parts that end when the login is being left, and those that end with it.
    private OnDemand _leaving;
    private OnDemand _parts;
    private Broadcaster<SoundLevels>? _soundLevels;
    private LoginPublications? _publications;
    private LoginPlaybacks? _playbacks;
    private RoomRoster? _roster;
    private RoomStreams? _streams;
    private RoomExtraInfos? _extraInfo;
    private RoomMessages? _messages;
    private RoomNetwork? _network;
    private ParticipantStatuses? _statuses;
    private RoomSpeaker? _speaker;
    private RoomParticipants? _participants;
    private AutoPlay? _autoPlay;
    private MixedRecordings? _recordings;

    public RoomParts(ClientCore core, RoomSession session, LoginRules rules, PublicationTable publications, PlaybackTable playbacks)
    {
        _core = core;
        _session = session;
        _publicationTable = publications;
        _playbackTable = playbacks;
        _leaving = new OnDemand(_gate);
        _parts = new OnDemand(_gate);
        Tokens = new TokenRenewal(core, session.Login, session.Options.Token, rules, _gate);
    }

    public TokenRenewal Tokens { get; }

    public Broadcaster<SoundLevels> SoundLevels => _soundLevels ?? _parts.Make(ref _soundLevels, () => new(_core.Delivery, "sound levels"), static levels => levels.Complete());

    public LoginPublications Publications => _publications ?? _parts.Make(ref _publications, NewPublications, static publications => publications.Running.Complete());

    public LoginPlaybacks Playbacks => _playbacks ?? _parts.Make(ref _playbacks, NewPlaybacks, static playbacks => playbacks.Running.Complete());

    public RoomRoster Roster => _roster ?? _parts.Make(ref _roster, () => new RoomRoster(_core, _session), static roster => roster.End());

    public RoomStreams Streams => _streams ?? _parts.Make(ref _streams, () => new RoomStreams(_core, _session), static streams => streams.End());

    public RoomExtraInfos ExtraInfo => _extraInfo ?? _parts.Make(ref _extraInfo, () => new RoomExtraInfos(_core, _session.Login), static infos => infos.End());

    public RoomMessages Messages => _messages ?? _parts.Make(ref _messages, () => new RoomMessages(_core, _session.Login, _session.Options.MessageRate), static messages => messages.End());

    public RoomNetwork Network => _network ?? _parts.Make(ref _network, NewNetwork, static network => network.End());

    /// <summary>Gets what the members of a call report about themselves.</summary>
    public ParticipantStatuses Statuses => _statuses ?? _parts.Make(ref _statuses, static () => new ParticipantStatuses(), static _ => { });

    /// <summary>Gets the active speaker, who is determined from the first time that this is asked for.</summary>
    public RoomSpeaker Speaker => _speaker ?? _parts.Make(
        ref _speaker, () => new RoomSpeaker(_core, _session.User, _session.Options.ActiveSpeaker, Streams.Streams.Items), static speaker => speaker.End());

    /// <summary>Gets the participants, which are kept from the first time that they are asked for.</summary>
    public RoomParticipants Participants => _participants ?? _parts.Make(ref _participants, NewParticipants, static participants => participants.Dispose());

    public AutoPlay AutoPlay => _autoPlay ?? _leaving.Make(ref _autoPlay, NewAutoPlay, static autoPlay => autoPlay.End());

    public MixedRecordings Recordings => _recordings ?? _parts.Make(ref _recordings, () => new MixedRecordings(_core, _session.Login, Playbacks, Publications), static _ => { });

    /// <summary>Gets or sets when the login succeeded.</summary>
    public DateTimeOffset? ConnectedAt { get; set; }

    public bool IsPlaying => _playbacks is { Running.Items.Count: > 0 };

    /// <summary>Gets whether any stream is sent or received. A stream that is being retried does not count: its publisher, or the connection to it, can be missing for minutes.</summary>
    public bool HasMedia =>
        _playbacks?.Running.Items.Items.Any(static playback => playback.State.Current.Phase == PlaybackPhase.Playing) == true
        || _publications?.Running.Items.Items.Any(static publication => publication.State.Current.Phase == PublicationPhase.Publishing) == true;

    /// <summary>Gets whether the levels of played streams are of use. For any thread.</summary>
    public bool NeedsRemoteLevels => _soundLevels is { HasObservers: true } || _speaker is not null || _participants is not null || _autoPlay is { NeedsLevels: true };

    /// <summary>Returns whether a user publishes a stream.</summary>
    public bool IsPublishing(UserId user) => _streams?.IsPublishing(user) == true;

    /// <summary>Called when the room is connected, for the first time or again, or has lost its connection.</summary>
    public void OnConnected(bool isConnected) => _autoPlay?.OnConnected(isConnected);

    public void OnSoundLevels(float captured, IReadOnlyList<EngineSoundLevel> remote)
    {
        _autoPlay?.OnSoundLevels(remote);
        var (speaker, participants) = (_speaker, _participants);
        var isObserved = _soundLevels is { HasObservers: true };
        if (speaker is null && participants is null && !isObserved)
        {
            return;
        }

        var played = remote
            .Select(static level => KeyValuePair.Create(StreamId.FromEngine(level.StreamId), level.Level))
            .Where(level => _playbacks?.IsPlaying(level.Key) == true)
            .ToList();
        speaker?.OnSoundLevels(_publications is { Running.Items.Count: > 0 } ? captured : null, played);
        participants?.OnSoundLevels(captured, played);
        if (isObserved)
        {
            SoundLevels.Publish(new SoundLevels { Captured = captured, Streams = played.ToImmutableDictionary() });
        }
    }

    /// <summary>Stops the recordings when the login is being left.</summary>
    public void EndRecordings() => _recordings?.End();

    /// <summary>Stops playing when the login is being left.</summary>
    public void EndPlaying()
    {
        _leaving.End();
        _autoPlay?.End();
    }

    /// <summary>Stops messages that wait, and the renewal of the token, when the login is being left.</summary>
    public void Release()
    {
        _messages?.Release();
        Tokens.Dispose();
    }

    /// <summary>Ends the parts, after everything in progress has failed and before the login itself ends.</summary>
    public void End()
    {
        _parts.End();
        _streams?.End();
        _roster?.End();
        _extraInfo?.End();
        _messages?.End();
        _network?.End();
        _speaker?.End();
        _participants?.Dispose();
        Tokens.End();
        _publications?.Running.Complete();
        _playbacks?.Running.Complete();
        _soundLevels?.Complete();
    }

    private LoginPublications NewPublications() => new(_core, _session.Login, _session.Options.StallAfter)
    {
        Adjust = publish => _session.Follower?.OnPublishing(publish) ?? publish,
        Begun = publication => _session.Follower?.OnPublication(publication),
    };

    private LoginPlaybacks NewPlaybacks() => new(_core, _session.Login, _session.Options.StallAfter)
    {
        PublisherOf = stream => Participants.PublisherOf(stream),
        Received = OnReceived,
    };

    private void OnReceived(StreamId stream)
    {
        if (_streams?.Streams.Items.Find(stream) is { } info)
        {
            _session.Follower?.OnMedia(info.Publisher.Id);
        }
    }

    private AutoPlay NewAutoPlay() => new(_core, Playbacks, _playbackTable, Streams.Streams.Items, _session.Options.AutoPlay, _session.Options.PlayOptionsFor);

    private RoomNetwork NewNetwork() => new(
        _core,
        _session.User.Id,
        id => _roster?.Users.Items.Contains(id) == true || IsPublishing(id),
        () => (_roster?.Users.Items.Version ?? 0) + (_streams?.Streams.Items.Version ?? 0));

    private RoomParticipants NewParticipants()
    {
        var participants = new RoomParticipants(_core, _session, this, _publicationTable.Devices);
        _core.Post(() =>
        {
            if (!_parts.IsOver)
            {
                participants.Start();
            }
        });
        return participants;
    }
}
