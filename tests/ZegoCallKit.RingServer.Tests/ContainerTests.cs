using System.Text.RegularExpressions;
using global::RingServer;
using Microsoft.Extensions.Configuration;
using YamlDotNet.Serialization;

namespace ZegoCallKit.RingServer.Tests;

/// <summary>The container file and the compose file, as far as they can be checked without Docker: their paths, their settings and their ports.</summary>
public sealed partial class ContainerTests
{
    private static readonly string Root = FindRoot();
    private static readonly string Sample = Path.Combine(Root, "samples", "RingServer");

    /// <summary>The configuration of the proxy.</summary>
    internal static readonly string ProxyFile = Path.Combine(Sample, "nginx.conf");

    private static readonly string Container = File.ReadAllText(Path.Combine(Sample, "Dockerfile"));
    private static readonly Dictionary<string, Dictionary<string, object>> Services = ReadServices();

    [Fact]
    public void The_container_file_publishes_the_sample_and_starts_it()
    {
        var project = Assert.Single(Publish().Matches(Container)).Groups["project"].Value;
        var program = Assert.Single(EntryPoint().Matches(Container)).Groups["program"].Value;

        Assert.Equal("RingServer.csproj", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(Path.Combine(Root, project), "*.csproj"))));
        Assert.Equal(typeof(RingServerApp).Assembly.GetName().Name + ".dll", program);
        foreach (var ignored in File.ReadLines(Path.Combine(Sample, "Dockerfile.dockerignore")).Where(static line => !line.StartsWith('#')))
        {
            Assert.DoesNotMatch("^(src|samples|eng|Directory|global)", ignored);
        }
    }

    [Fact]
    public void What_the_files_set_is_what_the_server_reads()
    {
        var image = Variables().Matches(Assert.Single(Environments().Matches(Container)).Groups["list"].Value).ToDictionary(static match => match.Groups["name"].Value, static match => match.Groups["value"].Value);
        var compose = ((Dictionary<object, object>)Services["ring1"]["environment"]).ToDictionary(static pair => (string)pair.Key, static pair => (string)pair.Value);
        compose["Calls__SigningKey"] = Assert.Single(Required().Matches(compose["Calls__SigningKey"])).Groups["name"].Value is "CALLS_SIGNING_KEY" ? new string('k', 32) : "";
        var source = new Source([.. image.Concat(compose).Select(static pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value))]);

        var settings = RingServerSettings.Read(new ConfigurationBuilder().Add(source).Build());

        Assert.Equal(("/data", "redis:6379", DevSignIn.Off, new string('k', 32)), (settings.Data, settings.Redis, settings.SignIn, settings.SigningKey));
        Assert.Equal(["Urls"], source.Keys.Except(source.Asked, StringComparer.OrdinalIgnoreCase));
        Assert.Contains($"VOLUME {settings.Data}", Container, StringComparison.Ordinal);
    }

    [Fact]
    public void The_servers_are_built_from_the_container_file_and_are_alike()
    {
        foreach (var server in new[] { "ring1", "ring2", "ring3" })
        {
            var build = (Dictionary<object, object>)Services[server]["build"];
            var context = Path.GetFullPath(Path.Combine(Sample, (string)build["context"]));

            Assert.Equal(Root, context);
            Assert.Equal(Path.Combine(Sample, "Dockerfile"), Path.Combine(context, (string)build["dockerfile"]));
            Assert.Equal(Services["ring1"]["environment"], Services[server]["environment"]);
            Assert.Equal(["redis"], ((List<object>)Services[server]["depends_on"]).Cast<string>());
        }

        Assert.Contains("noeviction", (List<object>)Services["redis"]["command"]);
    }

    [Fact]
    public void The_proxy_passes_its_port_to_the_servers()
    {
        var proxy = File.ReadAllText(ProxyFile);
        var port = Assert.Single(Urls().Matches(Container)).Groups["port"].Value;

        Assert.Equal(Services.Keys.Where(static name => name.StartsWith("ring", StringComparison.Ordinal)).Select(name => $"{name}:{port}"), Upstreams().Matches(proxy).Select(static match => match.Groups["server"].Value));
        Assert.EndsWith(":" + Listen().Match(proxy).Groups["port"].Value, (string)((List<object>)Services["proxy"]["ports"])[0], StringComparison.Ordinal);
        Assert.Contains("./nginx.conf:/etc/nginx/nginx.conf:ro", (List<object>)Services["proxy"]["volumes"]);
        Assert.Equal(proxy.Count(static one => one == '{'), proxy.Count(static one => one == '}'));
        Assert.Contains("proxy_set_header Upgrade $http_upgrade;", proxy, StringComparison.Ordinal);
    }

    private static Dictionary<string, Dictionary<string, object>> ReadServices()
    {
        var file = new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(Path.Combine(Sample, "compose.yml")));
        return ((Dictionary<object, object>)file["services"]).ToDictionary(
            static service => (string)service.Key,
            static service => ((Dictionary<object, object>)service.Value).ToDictionary(static pair => (string)pair.Key, static pair => pair.Value));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ZegoCallKit.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^RUN dotnet publish (?<project>\S+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Publish();

    [GeneratedRegex("""^ENTRYPOINT \["dotnet", "(?<program>[^"]+)"\]$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex EntryPoint();

    [GeneratedRegex("^ENV (?<list>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Environments();

    [GeneratedRegex(@"(?<name>[\w-]+)=(?<value>\S+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Variables();

    [GeneratedRegex(@"^\$\{(?<name>\w+):\?.+\}$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Required();

    [GeneratedRegex(@"Urls=http://\+:(?<port>\d+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Urls();

    [GeneratedRegex(@"^\s+server (?<server>[\w.]+:\d+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Upstreams();

    [GeneratedRegex(@"listen (?<port>\d+);", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Listen();

    /// <summary>Provides settings and notes which of them are read.</summary>
    private sealed class Source(IReadOnlyList<KeyValuePair<string, string?>> settings) : ConfigurationProvider, IConfigurationSource
    {
        public IEnumerable<string> Keys => settings.Select(static setting => setting.Key);

        public HashSet<string> Asked { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Load()
        {
            foreach (var (key, value) in settings)
            {
                Data[key] = value;
            }
        }

        public override bool TryGet(string key, out string? value)
        {
            Asked.Add(key);
            return base.TryGet(key, out value);
        }

        public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
    }
}
