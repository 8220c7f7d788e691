using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Devices;

public sealed class AudioDeviceTests
{
    private static readonly EngineDevice Headset = new("headset", "Headset");

    [Theory]
    [InlineData(AudioDeviceType.Microphone, "microphone-1")]
    [InlineData(AudioDeviceType.Speaker, "speaker-1")]
    public void A_machine_has_one_of_each_at_first(AudioDeviceType type, string id)
    {
        var devices = new World().Join("alice").Engine.AudioDevices;

        Assert.Equal([id], devices.GetDevices(type).Value.Select(d => d.Id));
        Assert.Equal(id, devices.GetDefaultId(type).Value);
        Assert.Equal(100, devices.GetVolume(type, id).Value);
    }

    [Fact]
    public void A_machine_without_devices_says_so()
    {
        var devices = new World().Join("alice", options: new InMemoryEngineOptions { Devices = VirtualDevices.None() }).Engine.AudioDevices;

        Assert.Empty(devices.GetDevices(AudioDeviceType.Speaker).Value);
        Assert.Equal("", devices.GetDefaultId(AudioDeviceType.Speaker).Value);
        Assert.Equal(-1, devices.GetVolume(AudioDeviceType.Speaker, "x").Value);
        Assert.Equal(0, devices.Use(AudioDeviceType.Speaker, "bogus").Code);
        Assert.Equal(0, devices.SetVolume(AudioDeviceType.Speaker, "bogus", 5).Code);
    }

    [Fact]
    public void Plugging_and_unplugging_is_reported_on_the_engines_loop()
    {
        var world = new World();
        var machine = new VirtualDevices();
        var alice = world.Join("alice", options: new InMemoryEngineOptions { Devices = machine });

        machine.PlugMicrophone(Headset);
        machine.PlugCamera(new EngineDevice("cam", "Cam"));
        Assert.Empty(alice.Log.Control);
        world.Settle();
        Assert.Equal(0, alice.Engine.AudioDevices.Use(AudioDeviceType.Microphone, "headset").Code);
        Assert.True(machine.UnplugMicrophone("headset"));
        Assert.False(machine.UnplugMicrophone("headset"));
        Assert.True(machine.UnplugSpeaker("speaker-1"));
        world.Settle();

        Assert.Equal(
            [
                new AudioDeviceChanged(AudioDeviceType.Microphone, UpdateType.Add, Headset),
                new VideoDeviceChanged(UpdateType.Add, new EngineDevice("cam", "Cam")),
                new AudioDeviceChanged(AudioDeviceType.Microphone, UpdateType.Delete, Headset),
                new AudioDeviceChanged(AudioDeviceType.Speaker, UpdateType.Delete, new EngineDevice("speaker-1", "Virtual speaker")),
            ],
            alice.Log.Control);
        Assert.Throws<ArgumentException>("device", () => machine.PlugMicrophone(new EngineDevice("microphone-1", "again")));
    }

    [Fact]
    public void Volumes_belong_to_the_machine_and_are_monitored_one_at_a_time()
    {
        var world = new World();
        var machine = new VirtualDevices();
        var alice = world.Join("alice", options: new InMemoryEngineOptions { Devices = machine });
        var bob = world.Join("bob", options: new InMemoryEngineOptions { Devices = machine });
        machine.PlugSpeaker(Headset);
        alice.Engine.AudioDevices.StartVolumeMonitor(AudioDeviceType.Speaker, "speaker-1");
        alice.Engine.AudioDevices.StartVolumeMonitor(AudioDeviceType.Speaker, "headset");
        bob.Engine.AudioDevices.SetVolume(AudioDeviceType.Speaker, "headset", 140);
        bob.Engine.AudioDevices.SetVolume(AudioDeviceType.Speaker, "headset", 40);
        bob.Engine.AudioDevices.SetVolume(AudioDeviceType.Speaker, "speaker-1", 50);
        world.Settle();

        Assert.Equal(new AudioDeviceVolumeChanged(AudioDeviceType.Speaker, "headset", 40), alice.Log.Only<AudioDeviceVolumeChanged>());
        Assert.Empty(bob.Log.Of<AudioDeviceVolumeChanged>());
        Assert.Equal(40, alice.Engine.AudioDevices.GetVolume(AudioDeviceType.Speaker, "headset").Value);
        alice.Engine.AudioDevices.StopVolumeMonitor(AudioDeviceType.Speaker, "headset");
        bob.Engine.AudioDevices.SetVolume(AudioDeviceType.Speaker, "headset", 60);
        world.Settle();
        Assert.Single(alice.Log.Of<AudioDeviceVolumeChanged>());
    }

    [Fact]
    public void A_destroyed_engine_hears_nothing()
    {
        var world = new World();
        var machine = new VirtualDevices();
        var alice = world.Join("alice", options: new InMemoryEngineOptions { Devices = machine });
        alice.Engine.Lifecycle.Uninitialize();
        alice.Log.Clear();
        machine.PlugMicrophone(Headset);
        world.Settle();

        Assert.Empty(alice.Log.Control);
    }
}
