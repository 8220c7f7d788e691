using Xunit;
using ZegoCallKit.Devices;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Devices;

public sealed class DeviceSelectionTests
{
    private static readonly EngineDevice Headset = new("headset", "Headset");
    private static readonly EngineDevice Usb = new("usb", "USB camera");

    [Fact]
    public void Without_a_choice_the_default_is_used_and_followed() => CloudRig.Run(async rig =>
    {
        var (machine, devices) = await StartAsync(rig);
        Assert.Equal(("microphone-1", null, "microphone-1", false), Of(devices.Microphone));
        machine.PlugMicrophone(Headset);
        rig.Time.RunUntilIdle();
        Assert.Equal("microphone-1", devices.Microphone.Selection.Current.Used?.Id);
        machine.UnplugMicrophone("microphone-1");
        rig.Time.RunUntilIdle();
        Assert.Equal(("headset", null, "headset", false), Of(devices.Microphone));
    });

    [Theory]
    [InlineData("microphone")]
    [InlineData("speaker")]
    [InlineData("camera")]
    public void The_chosen_one_is_used_the_default_stands_in_while_it_is_gone_and_it_is_used_again_when_it_is_back(string kind) => CloudRig.Run(async rig =>
    {
        var (machine, devices) = await StartAsync(rig);
        IDeviceChoice choice = kind switch { "microphone" => devices.Microphone, "speaker" => devices.Speaker, _ => devices.Camera };
        var extra = new EngineDevice("extra", "Extra");
        Plug(machine, kind, extra);
        rig.Time.RunUntilIdle();
        await choice.SelectAsync("extra");
        Assert.Equal(("extra", "extra", $"{kind}-1", false), Of(choice));

        Unplug(machine, kind, "extra");
        rig.Time.RunUntilIdle();
        Assert.Equal(($"{kind}-1", "extra", $"{kind}-1", true), Of(choice));

        Plug(machine, kind, extra);
        rig.Time.RunUntilIdle();
        Assert.Equal(("extra", "extra", $"{kind}-1", false), Of(choice));

        await choice.SelectDefaultAsync();
        Assert.Equal(($"{kind}-1", null, $"{kind}-1", false), Of(choice));
    });

    [Fact]
    public void The_engine_really_uses_what_the_selection_says() => SimulatedRig.Run(async rig =>
    {
        List<EngineDevice> there = [new("a", "A"), new("b", "B")];
        rig.Engine.AudioDevices.Setup(devices => devices.GetDevices(AudioDeviceType.Microphone)).Returns(() => new EngineResult<IReadOnlyList<EngineDevice>>(0, [.. there]));
        rig.Engine.AudioDevices.Setup(devices => devices.GetDefaultId(AudioDeviceType.Microphone)).Returns(() => new EngineResult<string>(0, there.Count > 0 ? there[0].Id : ""));
        var microphone = rig.Client.Devices.Microphone;
        await rig.Client.Devices.RefreshAsync();
        rig.Time.RunUntilIdle();
        await microphone.SelectAsync("b");
        Change(there, "b", plugged: false);
        Change(there, "a", plugged: false);
        Assert.Null(microphone.Selection.Current.Used);
        Change(there, "a", plugged: true);
        Change(there, "b", plugged: true);

        // There was no microphone when the client was created.
        Assert.Equal(["a", "b", "a", "a", "b"], rig.Engine.Journal.Of("AudioDevices.Use").Select(command => (string)command.Arguments[1]!));

        void Change(List<EngineDevice> list, string id, bool plugged)
        {
            var device = new EngineDevice(id, id.ToUpperInvariant());
            if (plugged)
            {
                list.Add(device);
            }
            else
            {
                list.RemoveAll(other => string.Equals(other.Id, id, StringComparison.Ordinal));
            }

            rig.Engine.Raise(new Engine.Events.AudioDeviceChanged(AudioDeviceType.Microphone, plugged ? Engine.Events.UpdateType.Add : Engine.Events.UpdateType.Delete, device));
            rig.Time.RunUntilIdle();
        }
    });

    [Fact]
    public void One_that_is_not_there_yet_is_used_as_soon_as_it_is() => CloudRig.Run(async rig =>
    {
        var (machine, devices) = await StartAsync(rig);
        await devices.Speaker.SelectAsync("headset");
        Assert.Equal(("speaker-1", "headset", "speaker-1", true), Of(devices.Speaker));
        machine.PlugSpeaker(Headset);
        rig.Time.RunUntilIdle();
        Assert.Equal(("headset", "headset", "speaker-1", false), Of(devices.Speaker));
    });

    [Fact]
    public void Channels_choose_their_cameras_apart() => CloudRig.Run(async rig =>
    {
        var (machine, devices) = await StartAsync(rig);
        machine.PlugCamera(Usb);
        rig.Time.RunUntilIdle();
        await devices.CameraOf(PublishChannel.Auxiliary).SelectAsync("usb");

        Assert.Equal("camera-1", devices.Camera.Selection.Current.Used?.Id);
        Assert.Equal("usb", devices.CameraOf(PublishChannel.Auxiliary).Selection.Current.Used?.Id);
        Assert.Same(devices.Camera, devices.CameraOf(PublishChannel.Main));
        Assert.Throws<ArgumentOutOfRangeException>(() => devices.CameraOf((PublishChannel)4));
    });

    [Fact]
    public void A_refused_choice_fails_and_the_selection_stays() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.AudioDevices.Setup(devices => devices.GetDevices(AudioDeviceType.Speaker)).Returns(new EngineResult<IReadOnlyList<EngineDevice>>(0, [new("a", "A"), new("b", "B")]));
        rig.Engine.AudioDevices.Setup(devices => devices.GetDefaultId(AudioDeviceType.Speaker)).Returns(new EngineResult<string>(0, "a"));
        rig.Engine.AudioDevices.Setup(devices => devices.Use(AudioDeviceType.Speaker, "b")).Returns(new EngineResult(1006002));
        await rig.Client.Devices.RefreshAsync();
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Devices.Speaker.SelectAsync("b"));

        Assert.Equal(("UseSpeaker", ZegoErrorCode.DeviceInvalidId), (fault.Operation, fault.Code));
        Assert.Equal(("a", null, "a", false), Of(rig.Client.Devices.Speaker));
    });

    [Fact]
    public void The_volume_is_that_of_the_device_in_use() => CloudRig.Run(async rig =>
    {
        var (machine, devices) = await StartAsync(rig);
        rig.Time.RunUntilIdle();
        var told = devices.Speaker.State.Changes.Record();
        Assert.Equal(100, devices.Speaker.State.Current.Volume);
        await devices.Speaker.SetVolumeAsync(40);
        Assert.Equal(40, devices.Speaker.State.Current.Volume);

        machine.PlugSpeaker(Headset);
        rig.Time.RunUntilIdle();
        await devices.Speaker.SelectAsync("headset");
        rig.Time.RunUntilIdle();
        Assert.Equal(100, devices.Speaker.State.Current.Volume);
        await devices.Speaker.SelectDefaultAsync();
        rig.Time.RunUntilIdle();

        Assert.Equal([100, 40, null, 100, null, 40], told.Items.Select(state => state.Volume));
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = devices.Speaker.SetVolumeAsync(101); });
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = devices.Microphone.SetVolumeAsync(-1); });
        Assert.Throws<ArgumentException>(() => { _ = devices.Microphone.SelectAsync(""); });
        Assert.Throws<ArgumentException>(() => { _ = devices.Camera.SelectAsync(new string('x', 512)); });
    });

    private static async Task<(VirtualDevices Machine, IDevices Devices)> StartAsync(CloudRig rig)
    {
        var machine = new VirtualDevices();
        var client = await rig.NewClientAsync(new InMemoryEngineOptions { Devices = machine });
        await client.Devices.RefreshAsync();
        return (machine, client.Devices);
    }

    private static (string? Used, string? Chosen, string Default, bool IsFallback) Of(IDeviceChoice choice)
    {
        var selection = choice.Selection.Current;
        return (selection.Used?.Id, selection.ChosenId, selection.DefaultId, selection.IsFallback);
    }

    private static void Plug(VirtualDevices machine, string kind, EngineDevice device)
    {
        switch (kind)
        {
            case "microphone":
                machine.PlugMicrophone(device);
                break;
            case "speaker":
                machine.PlugSpeaker(device);
                break;
            default:
                machine.PlugCamera(device);
                break;
        }
    }

    private static bool Unplug(VirtualDevices machine, string kind, string id) => kind switch
    {
        "microphone" => machine.UnplugMicrophone(id),
        "speaker" => machine.UnplugSpeaker(id),
        _ => machine.UnplugCamera(id),
    };
}
