using FsCheck;
using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Playing.Reconciling;

/// <summary>The tracker and the reconciler together against a cloud whose updates are lost, duplicated and reordered, with outages.</summary>
public sealed class ModelCloudProperties
{
    private const int Cap = 4;
    private static readonly string[] Users = ["ann", "bob", PlayHost.Self.Value];
    private static readonly PlayPolicy Policy = PlayPolicy.Where(stream => stream.ExtraInfo != "off");

    private static readonly Gen<PlayStep> Steps =
        from kind in Gen.Choose(0, 21)
        from stream in Gen.Choose(0, 6)
        from value in Gen.Choose(0, 11)
        select new PlayStep(kind, stream, value);

    [Fact]
    public void After_every_outage_the_room_is_seen_as_it_is_and_what_should_play_plays() => Properties.HoldOverSteps(Steps, steps =>
    {
        var cloud = new ModelCloud();
        var host = new PlayHost(new() { Policy = Policy, MaxPlays = Cap });
        foreach (var step in steps)
        {
            Apply(cloud, host, step);
        }

        Disconnect(cloud, host);
        Reconnect(cloud, host);
        host.Settle();
        Check(cloud, host);
    }, length: 100);

    private static void Apply(ModelCloud cloud, PlayHost host, PlayStep step)
    {
        var id = PlayStep.Name(step.Stream);
        switch (step.Kind)
        {
            case < 5: cloud.Publish(PlayHost.Of(id, Users[step.Value % Users.Length], step.Value % 4 == 0 ? "off" : "")); break;
            case < 7: cloud.Unpublish(id); break;
            case 7: cloud.SetExtraInfo(id, step.Value % 2 == 0 ? "off" : "on"); break;
            case < 14: cloud.Deliver(host, step.Value % 3 == 0 ? step.Stream : 0, twice: step.Value == 1, lost: step.Value == 2); break;
            case 14: Disconnect(cloud, host); break;
            case 15: Reconnect(cloud, host); break;
            case 16: host.Pass(TimeSpan.FromSeconds(step.Value)); break;
            case 17 when host.Live.ContainsKey(new(id)) && !host.IsStopping(new(id)): host.Ended(id, ZegoErrorCode.PlayerPlayStreamNotExist); break;
            case < 20 when host.IsStopping(new(id)): host.Ended(id); break;
            case < 20 when host.Live.ContainsKey(new(id)): host.Started(id); break;
            default: break;
        }
    }

    private static void Disconnect(ModelCloud cloud, PlayHost host)
    {
        cloud.Disconnect();
        host.Tell(new PlayInput.RoomDisconnected());
    }

    private static void Reconnect(ModelCloud cloud, PlayHost host)
    {
        if (host.Plays.Room != PlayRoomState.NotConnected)
        {
            return;
        }

        cloud.Connect();
        host.Follow(host.Streams.Reconcile(cloud.List, host.Now)).Tell(new PlayInput.RoomConnected());
    }

    private static void Check(ModelCloud cloud, PlayHost host)
    {
        var truth = cloud.List.Where(stream => stream.User.Id != PlayHost.Self.Value).ToList();
        Assert.Equal(
            truth.Select(stream => (stream.Id, stream.User.Id, stream.ExtraInfo)).Order(),
            host.Streams.Streams.Current.Items.Values.Select(stream => (stream.Id.Value, stream.Publisher.Id.Value, stream.ExtraInfo)).Order());

        var wanted = truth.Where(stream => stream.ExtraInfo != "off" && host.Why(stream.Id) != PlayExplanationReason.GaveUp).Select(stream => stream.Id).ToList();
        var playing = host.Playing.ToList();
        Assert.Subset(wanted.ToHashSet(), playing.ToHashSet());
        Assert.Equal(Math.Min(Cap, wanted.Count), playing.Count);
        Assert.All(wanted.Except(playing), id => Assert.Equal(PlayExplanationReason.OverCap, host.Why(id)));
        Assert.Equal(playing, host.Live.Keys.Select(id => id.Value).Order(StringComparer.Ordinal));
    }
}
