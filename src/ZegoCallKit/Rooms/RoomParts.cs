using System.Collections.Immutable;
using ZegoCallKit.Audio;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Messaging;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;

namespace ZegoCallKit.Rooms;

/// <summary>Holds the parts that follow one room: who is in it, what is published and played, messages, levels and the token. Used in the state loop.</summary>
internal sealed class RoomParts
{
    public RoomParts(ClientCore core, RoomSession session, LoginRules rules, PublicationTable publications, PlaybackTable playbacks)
    {
        var (login, options) = (session.Login, session.Options);
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
        Speaker = new RoomSpeaker(core, login.User, options.ActiveSpeaker, Streams.Streams);
        Tokens = new TokenRenewal(core, login, options.Token, rules);
        AutoPlay = new AutoPlay(core, Playbacks, playbacks, Streams.Streams, options.AutoPlay, options.PlayOptionsFor);
        Network = new RoomNetwork(core, login.User.Id, Roster.Users, Streams.Streams);
        Participants = new RoomParticipants(core, session, this, publications.Devices);
        Playbacks.PublisherOf = Participants.PublisherOf;
    }

    public Broadcaster<SoundLevels> SoundLevels { get; }

    public LoginPublications Publications { get; }

    public LoginPlaybacks Playbacks { get; }

    public RoomRoster Roster { get; }

    public RoomStreams Streams { get; }

    public RoomExtraInfos ExtraInfo { get; }

    public RoomMessages Messages { get; }

    public RoomNetwork Network { get; }

    public RoomSpeaker Speaker { get; }

    public RoomParticipants Participants { get; }

    public TokenRenewal Tokens { get; }

    public AutoPlay AutoPlay { get; }

    public bool IsPlaying => !Playbacks.Running.Current.Items.IsEmpty;

    /// <summary>Gets whether any stream is sent or received. A stream that is being retried does not count: its publisher, or the connection to it, can be missing for minutes.</summary>
    public bool HasMedia =>
        Playbacks.Running.Current.Items.Values.Any(static playback => playback.State.Current.Phase == PlaybackPhase.Playing)
        || Publications.Running.Current.Items.Values.Any(static publication => publication.State.Current.Phase == PublicationPhase.Publishing);

    public void OnSoundLevels(float captured, IReadOnlyList<EngineSoundLevel> remote)
    {
        AutoPlay.OnSoundLevels(remote);
        var played = remote
            .Select(static level => KeyValuePair.Create(StreamId.FromEngine(level.StreamId), level.Level))
            .Where(level => Playbacks.IsPlaying(level.Key))
            .ToList();
        Speaker.OnSoundLevels(Publications.Running.Current.Items.IsEmpty ? null : captured, played);
        Participants.OnSoundLevels(captured, played);
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
        Speaker.End();
        Network.End();
        Participants.Dispose();
        Tokens.End();
        Publications.Running.Complete();
        Playbacks.Running.Complete();
        SoundLevels.Complete();
    }
}
