using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>What players learn about the publisher's devices.</summary>
public sealed class DeviceStateTests
{
    [Fact]
    public void A_player_who_was_there_first_is_told_once_the_publisher_sends()
    {
        var call = new Call();
        var alice = call.LogIn("alice");
        var bob = call.LogIn("bob");
        call.Cloud.SetNetwork("bob", new() { Latency = TimeSpan.FromMilliseconds(200) });
        alice.Play("b");
        call.Pass(100);
        bob.Accept(bob.Engine.Capture.MuteMicrophone(true));
        bob.Accept(bob.Engine.Publishing.StartPublishing("b", "", PublishChannel.Main));
        call.Pass(1000);

        Assert.Equal([RemoteDeviceState.Open], alice.Log.Of<RemoteCameraStateUpdated>().Select(e => e.State));
        Assert.Equal([RemoteDeviceState.Muted], alice.Log.Of<RemoteMicrophoneStateUpdated>().Select(e => e.State));
    }

    [Fact]
    public void What_changed_while_the_publisher_was_interrupted_is_told_afterwards()
    {
        var call = new Call();
        var bob = call.LogIn("bob");
        var alice = call.LogIn("alice");
        bob.Accept(bob.Engine.Publishing.StartPublishing("b", "", PublishChannel.Main));
        alice.Play("b");
        call.Pass(100);
        call.Cloud.FlapPublisher("b", TimeSpan.FromSeconds(1));
        call.Pass(100);
        bob.Accept(bob.Engine.Capture.EnableCamera(false, PublishChannel.Main));
        call.Pass(100);
        Assert.Equal([RemoteDeviceState.Open], alice.Log.Of<RemoteCameraStateUpdated>().Select(e => e.State));
        call.Pass(1000);

        Assert.Equal([RemoteDeviceState.Open, RemoteDeviceState.Disabled], alice.Log.Of<RemoteCameraStateUpdated>().Select(e => e.State));
    }

    [Fact]
    public void The_next_streams_devices_are_no_news_of_the_former_stream()
    {
        var call = new Call();
        var bob = call.LogIn("bob");
        var alice = call.LogIn("alice");
        call.Cloud.SetNetwork("alice", new() { Latency = TimeSpan.FromSeconds(2) });
        bob.Accept(bob.Engine.Publishing.StartPublishing("first", "", PublishChannel.Main));
        alice.Play("first");
        call.Pass(8000);
        alice.Log.Clear();
        bob.Accept(bob.Engine.Publishing.StopPublishing(PublishChannel.Main));
        bob.Accept(bob.Engine.Publishing.StartPublishing("second", "", PublishChannel.Main));
        call.Pass(100);
        bob.Accept(bob.Engine.Capture.MuteMicrophone(true));
        call.Pass(8000);

        Assert.Empty(alice.Log.Of<RemoteMicrophoneStateUpdated>());
    }

    [Fact]
    public void A_device_that_is_not_there_is_unplugged_to_players()
    {
        var devices = new VirtualDevices();
        var call = new Call();
        var bob = call.LogIn("bob", devices);
        var alice = call.LogIn("alice");
        bob.Accept(bob.Engine.Publishing.StartPublishing("b", "", PublishChannel.Main));
        alice.Play("b");
        call.Pass(100);
        devices.UnplugCamera("camera-1");
        devices.UnplugMicrophone("microphone-1");
        call.Pass(100);
        devices.PlugCamera(new("other", "Other camera"));
        call.Pass(100);

        Assert.Equal(
            [RemoteDeviceState.Open, RemoteDeviceState.Unplugged, RemoteDeviceState.Open],
            alice.Log.Of<RemoteCameraStateUpdated>().Select(e => e.State));
        Assert.Equal([RemoteDeviceState.Open, RemoteDeviceState.Unplugged], alice.Log.Of<RemoteMicrophoneStateUpdated>().Select(e => e.State));
    }
}
