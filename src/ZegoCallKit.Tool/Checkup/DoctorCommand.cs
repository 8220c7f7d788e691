using Spectre.Console.Cli;
using ZegoCallKit.Tool.CommandLine;
using ZegoCallKit.Tool.Output;

namespace ZegoCallKit.Tool.Checkup;

/// <summary>Checks this machine for a real call. It exits with 1 if something failed.</summary>
internal sealed class DoctorCommand(ToolHost host) : ToolCommand<DoctorSettings>(host)
{
    public override async Task<int> ExecuteAsync(CommandContext context, DoctorSettings settings, CancellationToken cancellationToken)
    {
        var network = settings.Offline ? null : new NetworkCheck(Host, settings.Probe);
        var findings = new List<Finding>();
        void Add(Finding finding)
        {
            findings.Add(finding);
            if (!settings.Json)
            {
                Write(finding);
            }
        }

        Add(SystemCheck.Run());
        var library = await new LibraryCheck(Host).RunAsync(settings.Library, cancellationToken);
        Add(library.Finding);
        foreach (var finding in await new DeviceCheck(Host).RunAsync(library.UsablePath, cancellationToken))
        {
            Add(finding);
        }

        foreach (var finding in new AccountCheck(Host).Run())
        {
            Add(finding);
        }

        foreach (var finding in network is null ? [] : await network.RunAsync(cancellationToken))
        {
            Add(finding);
        }

        var result = new CheckupResult { Ok = findings.TrueForAll(static finding => finding.Status != FindingStatus.Fail), Checks = findings };
        if (settings.Json)
        {
            Json(result, ReadableJson.Context.CheckupResult);
        }

        return result.Ok ? ExitCode.Success : ExitCode.Failed;
    }

    private void Write(Finding finding)
    {
        var (style, word) = finding.Status switch
        {
            FindingStatus.Ok => ("green", "ok  "),
            FindingStatus.Warn => ("yellow", "warn"),
            _ => ("red", "fail"),
        };
        Line(style, word, $"  {finding.Name,-12} {finding.Text}");
        if (finding.Advice is { } advice)
        {
            Line($"      {"",-12} {advice}");
        }
    }
}
