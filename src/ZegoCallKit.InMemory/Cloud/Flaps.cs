namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Interrupts single streams temporarily. Used only on the server's loop.</summary>
internal sealed class Flaps(CloudServer server)
{
    public void FlapPublisher(string streamId, TimeSpan duration)
    {
        if (server.Streams.Find(streamId) is not { Member: { } member } stream)
        {
            return;
        }

        member.Send(stream.Publisher.OnInterrupted);
        server.After(duration, () => stream.Member?.Send(stream.Publisher.OnPublishing));
    }

    public void FlapPlayer(string userId, string streamId, TimeSpan duration)
    {
        foreach (var play in server.Rooms.MembershipsOf(userId).SelectMany(m => m.Plays).Where(p => p.StreamId == streamId))
        {
            play.Member!.Send(play.Player.OnInterrupted);
            server.After(duration, () => server.Streams.Redeliver(play));
        }
    }
}
