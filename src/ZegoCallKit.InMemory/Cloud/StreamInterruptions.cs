namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Interrupts single streams temporarily. Used only on the server's loop.</summary>
internal sealed class StreamInterruptions(CloudServer server)
{
    public void FlapPublisher(string streamId, TimeSpan duration)
    {
        if (server.Streams.Find(streamId) is not { Member: { } member } stream)
        {
            return;
        }

        member.Send(stream.Client.OnInterrupted);
        server.After(duration, () => stream.Member?.Send(stream.Client.OnPublishing));
    }

    public void FlapPlayer(string userId, string streamId, TimeSpan duration)
    {
        foreach (var play in server.Rooms.MembershipsOf(userId).SelectMany(m => m.Plays).Where(p => p.StreamId == streamId))
        {
            play.Member!.Send(play.Client.OnInterrupted);
            server.After(duration, () => server.Streams.Redeliver(play));
        }
    }
}
