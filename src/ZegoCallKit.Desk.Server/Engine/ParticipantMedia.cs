using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Executes a participant's requests for publications and plays. Used only on the cloud's loop.</summary>
internal sealed class ParticipantMedia(ParticipantSession session, CloudServer cloud, DeskOptions options)
{
    public void HandlePublishing(ParticipantText text)
    {
        switch (text)
        {
            case ParticipantTexts.Publish it when session.Logins.Find(it.Login) is { } login:
                Publish(it, login);
                break;
            case ParticipantTexts.StopPublish it when session.Publications.Find(it.Publish) is { } publication:
                cloud.StopPublish(publication.Ticket);
                session.Forget(publication);
                break;
            case ParticipantTexts.SetStreamInfo it when session.Publications.Find(it.Publish) is { } publication:
                cloud.SetStreamExtraInfo(publication.Ticket, it.ExtraInfo, new ParticipantAnswer(session, it.Id));
                break;
            case ParticipantTexts.Source it when session.Publications.Find(it.Publish) is { } publication:
                publication.OnSource(it.ToSource());
                break;
        }
    }

    public void HandlePlaying(ParticipantText text)
    {
        switch (text)
        {
            case ParticipantTexts.Play it when session.Logins.Find(it.Login) is { } login:
                Play(it, login);
                break;
            case ParticipantTexts.StopPlay it when session.Plays.Find(it.Play) is { } play:
                cloud.StopPlay(play.Ticket);
                session.Forget(play);
                break;
            case ParticipantTexts.Want it when session.Plays.Find(it.Play) is { } play:
                play.Want(it.NoVideo, it.NoAudio);
                break;
        }
    }

    private void Publish(ParticipantTexts.Publish text, ParticipantLogin login)
    {
        var publication = session.Publications.Find(text.Handle);
        if (publication is null)
        {
            if (session.Publications.WasUsed(text.Handle) || text.Handle == 0)
            {
                return;
            }

            var code = IdRules.CheckStreamId(text.StreamId);
            if (code == ZegoErrorCode.None && session.Publications.Count >= options.MaxPublishes)
            {
                code = ZegoErrorCode.PublisherAlreadyDoPublish;
            }

            if (code != ZegoErrorCode.None)
            {
                session.Send(new DeskTexts.PublishRefused(text.Handle, (int)code));
                return;
            }

            publication = new ParticipantPublication(session, login.Ticket, text);
            session.Publications.Add(text.Handle, publication);
        }

        if (ReferenceEquals(publication.Ticket.Login, login.Ticket))
        {
            cloud.Publish(publication.Ticket, text.ExtraInfo ?? "");
        }
    }

    private void Play(ParticipantTexts.Play text, ParticipantLogin login)
    {
        var play = session.Plays.Find(text.Handle);
        if (play is null)
        {
            if (session.Plays.WasUsed(text.Handle) || text.Handle == 0)
            {
                return;
            }

            if (session.Plays.Count >= options.MaxPlays)
            {
                throw new WireFaultException(WireClose.NotNow, $"A participant may play {options.MaxPlays} streams.");
            }

            if (IdRules.CheckStreamId(text.StreamId) != ZegoErrorCode.None)
            {
                throw new WireFaultException(WireClose.BadText, "The id of a stream to play is not valid.");
            }

            play = new ParticipantPlay(session, login.Ticket, text);
            session.Plays.Add(text.Handle, play);
        }

        play.Want(text.NoVideo, text.NoAudio);
        if (ReferenceEquals(play.Ticket.Login, login.Ticket))
        {
            cloud.Play(play.Ticket);
        }
    }
}
