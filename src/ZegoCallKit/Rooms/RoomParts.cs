using System.Collections.Immutable;
using ZegoCallKit.Audio;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Recording;

namespace ZegoCallKit.Rooms;

/// <summary>Holds the parts that follow one room: who is in it, what is published and played, messages, levels and the token. Used in the state loop.</summary>
internal sealed class RoomParts
{
    private readonly ClientCore _core;
    private readonly RoomSession _session;
    private readonly PublicationTable _publications;
    private readonly Lock _gate = new();
    private volatile RoomSpeaker? _speaker;
    private volatile RoomParticipants? _participants;
    private bool _isOver;

    public RoomParts(ClientCore core, RoomSession session, LoginRules rules, PublicationTable publications, PlaybackTable playbacks)
    {
        var (login, options) = (session.Login, session.Options);
        _core = core;
        _session = session;
        _publications = publications;
        SoundLevels = new Broadcaster<SoundLevels>(core.Delivery, "sound levels");
        Publications = new LoginPublications(core, login, options.StallAfter)
        {
            Adjust = publish => session.Follower?.OnPublishing(publish) ?? publish,
            Begun = publication => session.Follower?.OnPublication(publication),
        };
        Playbacks = new LoginPlaybacks(core, login, options.StallAfter);
        Roster = new RoomRoster(core, session);
        Streams = new RoomStreams(core, session);
        ExtraInfo = new RoomExtraInfos(core, login);
        Messages = new RoomMessages(core, login, options.MessageRate);
        Tokens = new TokenRenewal(core, login, options.Token, rules);
        AutoPlay = new AutoPlay(core, Playbacks, playbacks, Streams.Streams.Items, options.AutoPlay, options.PlayOptionsFor);
        Network = new RoomNetwork(
            core, login.User.Id, id => Roster.Users.Items.Contains(id) || Streams.IsPublishing(id), () => Roster.Users.Items.Version + Streams.Streams.Items.Version);
        Recordings = new MixedRecordings(core, login, Playbacks, Publications);
        Playbacks.PublisherOf = stream => Participants.PublisherOf(stream);
        Playbacks.Received = stream =>
        {
            if (Streams.Streams.Items.Find(stream) is { } info)
            {
                session.Follower?.OnMedia(info.Publisher.Id);
            }
        };
    }

    public Broadcaster<SoundLevels> SoundLevels { get; }

    public LoginPublications Publications { get; }

    public LoginPlaybacks Playbacks { get; }

    public RoomRoster Roster { get; }

    public RoomStreams Streams { get; }

    public RoomExtraInfos ExtraInfo { get; }

    public RoomMessages Messages { get; }

    public RoomNetwork Network { get; }

    /// <summary>Gets what the members of a call report about themselves.</summary>
    public ParticipantStatuses Statuses { get; } = new();

    /// <summary>Gets the active speaker, who is determined from the first time that this is asked for. For any thread, like <see cref="Participants"/>.</summary>
    public RoomSpeaker Speaker => _speaker ?? CreateSpeaker();

    /// <summary>Gets the participants, which are kept from the first time that they are asked for.</summary>
    public RoomParticipants Participants => _participants ?? CreateParticipants();

    /// <summary>Gets or sets when the login succeeded.</summary>
    public DateTimeOffset? ConnectedAt { get; set; }

    public TokenRenewal Tokens { get; }

    public AutoPlay AutoPlay { get; }

    public MixedRecordings Recordings { get; }

    public bool IsPlaying => Playbacks.Running.Items.Count > 0;

    /// <summary>Gets whether any stream is sent or received. A stream that is being retried does not count: its publisher, or the connection to it, can be missing for minutes.</summary>
    public bool HasMedia =>
        Playbacks.Running.Items.Items.Any(static playback => playback.State.Current.Phase == PlaybackPhase.Playing)
        || Publications.Running.Items.Items.Any(static publication => publication.State.Current.Phase == PublicationPhase.Publishing);

    /// <summary>Gets whether the levels of played streams are of use. For any thread.</summary>
    public bool NeedsRemoteLevels => SoundLevels.HasObservers || _speaker is not null || _participants is not null || AutoPlay.NeedsLevels;

    public void OnSoundLevels(float captured, IReadOnlyList<EngineSoundLevel> remote)
    {
        AutoPlay.OnSoundLevels(remote);
        var (speaker, participants) = (_speaker, _participants);
        if (speaker is null && participants is null && !SoundLevels.HasObservers)
        {
            return;
        }

        var played = remote
            .Select(static level => KeyValuePair.Create(StreamId.FromEngine(level.StreamId), level.Level))
            .Where(level => Playbacks.IsPlaying(level.Key))
            .ToList();
        speaker?.OnSoundLevels(Publications.Running.Items.Count == 0 ? null : captured, played);
        participants?.OnSoundLevels(captured, played);
        if (SoundLevels.HasObservers)
        {
            SoundLevels.Publish(new SoundLevels { Captured = captured, Streams = played.ToImmutableDictionary() });
        }
    }

    /// <summary>Ends the parts, after everything in progress has failed and before the login itself ends.</summary>
    public void End()
    {
        Streams.End();
        Roster.End();
        ExtraInfo.End();
        Messages.End();
        Network.End();
        lock (_gate)
        {
            _isOver = true;
            _speaker?.End();
            _participants?.Dispose();
        }

        Tokens.End();
        Publications.Running.Complete();
        Playbacks.Running.Complete();
        SoundLevels.Complete();
    }

    private RoomSpeaker CreateSpeaker()
    {
        lock (_gate)
        {
            if (_speaker is not null)
            {
                return _speaker;
            }

            var speaker = new RoomSpeaker(_core, _session.User, _session.Options.ActiveSpeaker, Streams.Streams.Items);
            if (_isOver)
            {
                speaker.End();
            }

            return _speaker = speaker;
        }
    }

    private RoomParticipants CreateParticipants()
    {
        lock (_gate)
        {
            if (_participants is not null)
            {
                return _participants;
            }

            var participants = new RoomParticipants(_core, _session, this, _publications.Devices);
            if (_isOver)
            {
                participants.Dispose();
            }
            else
            {
                _core.Post(() => Start(participants));
            }

            return _participants = participants;
        }
    }

    private void Start(RoomParticipants participants)
    {
        if (!_isOver)
        {
            participants.Start();
        }
    }
}
