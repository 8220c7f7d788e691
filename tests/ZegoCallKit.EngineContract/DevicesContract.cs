using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests microphones, speakers, cameras and their switches.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class DevicesContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [InlineData(AudioDeviceType.Microphone)]
    [InlineData(AudioDeviceType.Speaker)]
    public void The_default_device_is_one_of_the_list_or_there_is_none(AudioDeviceType type)
    {
        var engine = Initialised().Engine;
        var devices = engine.AudioDevices.GetDevices(type);
        var id = engine.AudioDevices.GetDefaultId(type);
        Assert.Equal((0, 0), (devices.Code, id.Code));
        AssertDefault(devices.Value, id.Value);
    }

    [Fact]
    public void The_default_camera_is_one_of_the_list_or_there_is_none()
    {
        var engine = Initialised().Engine;
        var cameras = engine.Capture.GetCameras();
        var id = engine.Capture.GetDefaultCameraId();
        Assert.Equal((0, 0), (cameras.Code, id.Code));
        AssertDefault(cameras.Value, id.Value);
    }

    [Theory]
    [InlineData(AudioDeviceType.Microphone)]
    [InlineData(AudioDeviceType.Speaker)]
    public void The_volume_of_an_unknown_device_is_minus_one(AudioDeviceType type) =>
        Assert.Equal(-1, Initialised().Engine.AudioDevices.GetVolume(type, "no such device").Value);

    [Theory]
    [InlineData(AudioDeviceType.Microphone)]
    [InlineData(AudioDeviceType.Speaker)]
    public void Unknown_devices_are_accepted(AudioDeviceType type)
    {
        var probe = Initialised();
        probe.Accept(e => e.AudioDevices.Use(type, "no such device"));
        probe.Accept(e => e.AudioDevices.SetVolume(type, "no such device", 50));
        probe.Accept(e => e.Capture.UseCamera("no such device", PublishChannel.Main));
    }

    [Theory]
    [InlineData(AudioDeviceType.Microphone)]
    [InlineData(AudioDeviceType.Speaker)]
    public void A_device_can_be_used_and_has_a_volume(AudioDeviceType type)
    {
        Rig.Require(RigCapabilities.Devices);
        var probe = Initialised();
        var device = probe.Engine.AudioDevices.GetDevices(type).Value[^1];
        probe.Accept(e => e.AudioDevices.Use(type, device.Id));
        Assert.InRange(probe.Engine.AudioDevices.GetVolume(type, device.Id).Value, 0, 100);
    }

    [Fact]
    public void The_switches_of_capture_are_accepted_at_any_time()
    {
        var probe = Connecting();
        foreach (var on in new[] { true, false, true })
        {
            probe.Accept(e => e.Capture.EnableAudioCapture(on));
            probe.Accept(e => e.Capture.MuteMicrophone(on));
            probe.Accept(e => e.Capture.MuteSpeaker(on));
            probe.Accept(e => e.Capture.EnableCamera(on, PublishChannel.Main));
            probe.Accept(e => e.Levels.EnableHeadphoneMonitor(on));
        }
    }

    private static void AssertDefault(IReadOnlyList<EngineDevice> devices, string id)
    {
        if (devices.Count == 0)
        {
            Assert.Equal("", id);
        }
        else
        {
            Assert.Contains(id, devices.Select(d => d.Id));
            Assert.Equal(devices.Count, devices.Select(d => d.Id).Distinct().Count());
        }
    }
}
