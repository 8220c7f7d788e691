using System.Text;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Playing;
using ZegoCallKit.InMemory.Publishing;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>All streams by their ids, unique in the cloud, and who plays or awaits them. Belongs to the server's loop.</summary>
internal sealed class StreamDirectory
{
    private const int MaxExtraInfoBytes = 1023;

    private readonly Dictionary<string, PublishTicket> _streams = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<PlayTicket>> _players = new(StringComparer.Ordinal);

    public PublishTicket? Find(string streamId) => _streams.GetValueOrDefault(streamId);

    public void Publish(PublishTicket stream, string extraInfo)
    {
        if (stream.Login.Member is not { } member)
        {
            return;
        }

        var publisher = stream.Publisher;
        if (stream.RefusedWith != 0)
        {
            member.Send(() => publisher.OnRefused(stream.RefusedWith));
            return;
        }

        if (stream.IsStopped)
        {
            return;
        }

        if (_streams.TryGetValue(stream.StreamId, out var existing))
        {
            if (ReferenceEquals(existing, stream))
            {
                member.Send(publisher.OnPublishing);
                if (stream.ExtraInfo != extraInfo && IsGood(extraInfo))
                {
                    member.Room.SetStreamExtraInfo(stream, extraInfo);
                }
            }
            else
            {
                member.Send(() => publisher.OnRefused((int)ZegoErrorCode.PublisherRepetitivePublishStream));
            }

            return;
        }

        stream.Member = member;
        stream.ExtraInfo = IsGood(extraInfo) ? extraInfo : "";
        _streams.Add(stream.StreamId, stream);
        member.Send(publisher.OnPublishing);
        member.Room.AddStream(stream);
        if (_players.TryGetValue(stream.StreamId, out var players))
        {
            foreach (var player in players)
            {
                Deliver(player, stream);
            }
        }
    }

    public void StopPublish(PublishTicket stream, StreamDeleteReason reason)
    {
        stream.IsStopped = true;
        if (_streams.TryGetValue(stream.StreamId, out var existing) && ReferenceEquals(existing, stream))
        {
            existing.Member!.Room.RemoveStreams(existing.Member, [stream], reason);
        }
    }

    /// <summary>Called by the room when it has told its members.</summary>
    public void Remove(PublishTicket stream)
    {
        _streams.Remove(stream.StreamId);
        stream.Member = null;
        if (_players.TryGetValue(stream.StreamId, out var players))
        {
            foreach (var player in players)
            {
                player.Member!.Send(player.Player.OnStreamEnded);
            }
        }
    }

    /// <summary>The server forbids a stream.</summary>
    public void Forbid(string streamId)
    {
        if (_streams.TryGetValue(streamId, out var stream))
        {
            var publisher = stream.Publisher;
            stream.RefusedWith = (int)ZegoErrorCode.PublisherServerForbid;
            stream.Member!.Send(() => publisher.OnRefused(stream.RefusedWith));
            StopPublish(stream, StreamDeleteReason.RemovedByServer);
        }
    }

    /// <summary>Delivers a stream again after an interruption of its player.</summary>
    public void Redeliver(PlayTicket play)
    {
        if (play.Member is not null && _streams.TryGetValue(play.StreamId, out var stream))
        {
            Deliver(play, stream);
        }
    }

    public void Play(PlayTicket play)
    {
        if (play.IsStopped || play.Login.Member is not { } member)
        {
            return;
        }

        play.Member = member;
        member.Plays.Add(play);
        if (!_players.TryGetValue(play.StreamId, out var players))
        {
            players = [];
            _players.Add(play.StreamId, players);
        }

        players.Add(play);
        if (_streams.TryGetValue(play.StreamId, out var stream))
        {
            Deliver(play, stream);
        }
    }

    public void StopPlay(PlayTicket play)
    {
        play.Member?.Plays.Remove(play);
        play.Member = null;
        if (_players.TryGetValue(play.StreamId, out var players) && players.Remove(play) && players.Count == 0)
        {
            _players.Remove(play.StreamId);
        }
    }

    /// <summary>Whether the cloud takes an extra info; the client side does not check it.</summary>
    public static bool IsGood(string extraInfo) => Encoding.UTF8.GetByteCount(extraInfo) <= MaxExtraInfoBytes;

    private static void Deliver(PlayTicket play, PublishTicket stream)
    {
        var published = stream.Published;
        play.Member!.Send(() => play.Player.OnPlaying(published));
    }
}
