using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingServer.Tests.Proxies;

/// <summary>The proxy of the compose file: nginx with the sample's configuration, in which only the addresses and the folders differ.</summary>
internal sealed partial class ProxyProcess : ChildProcess
{
    private ProxyProcess(Process process, Uri address)
        : base(process) => Address = address;

    public Uri Address { get; }

    public static bool IsInstalled => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Append("/usr/sbin").Any(static folder => File.Exists(Path.Join(folder, "nginx")));

    /// <summary>Starts the proxy.</summary>
    /// <param name="configuration">The sample's configuration.</param>
    /// <param name="servers">The servers, in the order of the configuration.</param>
    /// <param name="folder">Where it may write.</param>
    public static async Task<ProxyProcess> StartAsync(string configuration, IReadOnlyList<Uri> servers, string folder)
    {
        var port = LoopbackPort.Find();
        var next = 0;
        var text = Server().Replace(configuration, match => $"{match.Groups["before"].Value}{servers[next++].Authority} ");
        Assert.Equal(servers.Count, next);
        text = Listen().Replace(text, string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};"), 1);

        // What a container has by itself: folders of its own, and a process that stays in the foreground.
        string[] folders = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        text = text.Replace("http {", $"http {{ access_log off; {string.Concat(folders.Select(name => $"{name}_temp_path {folder}/{name}; "))}", StringComparison.Ordinal);
        var file = Path.Join(folder, "nginx.conf");
        await File.WriteAllTextAsync(file, $"daemon off; master_process off; pid {folder}/nginx.pid; error_log /dev/stdout notice;\n{text}");
        var start = new ProcessStartInfo("nginx");
        start.Environment["PATH"] += $"{Path.PathSeparator}/usr/sbin";
        foreach (var argument in (string[])["-p", folder, "-e", "/dev/stdout", "-c", file])
        {
            start.ArgumentList.Add(argument);
        }

        // It listens before it writes its version.
        return new ProxyProcess(await StartAsync(start, "nginx/"), new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")));
    }

    [GeneratedRegex(@"(?<before>^\s+server )[\w.]+:\d+ ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Server();

    [GeneratedRegex(@"listen \d+;", RegexOptions.None, 1_000)]
    private static partial Regex Listen();
}
