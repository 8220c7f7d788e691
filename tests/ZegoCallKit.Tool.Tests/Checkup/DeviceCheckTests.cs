using Xunit;
using ZegoCallKit.Tool.Checkup;

namespace ZegoCallKit.Tool.Tests.Checkup;

public sealed class DeviceCheckTests : IDisposable
{
    private readonly ToolRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task Without_the_library_linux_shows_its_devices_as_files()
    {
        _rig.Write("dev/snd/pcmC0D0c", "");
        _rig.Write("dev/snd/pcmC0D0p", "");
        _rig.Write("dev/snd/controlC0", "");

        var findings = await new DeviceCheck(_rig.Host) { DeviceFolder = _rig.PathOf("dev") }.RunAsync(libraryPath: null, TestContext.Current.CancellationToken);

        Assert.Equal(
            [("microphone", FindingStatus.Ok), ("speaker", FindingStatus.Ok), ("camera", FindingStatus.Warn)],
            findings.Select(static finding => (finding.Name, finding.Status)));
        Assert.StartsWith("pcmC0D0c in ", findings[0].Text, StringComparison.Ordinal);
    }
}
