using System.CommandLine;
using System.CommandLine.Parsing;
using Samples.Ringing;
using ZegoCallKit;
using ZegoCallKit.Calls;

namespace Phone.Options;

/// <summary>The command line.</summary>
internal sealed class PhoneCommand : RootCommand
{
    private static readonly string[] Neighbors = ["alice", "bob", "carol", "dave"];

    private readonly Argument<UserId> _user = new("user")
    {
        Description = "Who you are, e.g. alice: the development sign-in of the server asks for no password.",
        CustomParser = static result => Parse(result, static text => new UserId(text)),
    };

    private readonly Option<string> _engine = new("--engine")
    {
        HelpName = "NAME",
        Description = "What carries audio and video: 'memory' is this process alone, beside a ring server; 'desk' is a desk, which also carries the signals, so that phones hear each other.",
        DefaultValueFactory = static _ => PhoneOptions.MemoryEngine,
    };

    private readonly Option<Uri?> _url = new("--url")
    {
        HelpName = "URL",
        Description = "The address of the ring server, http://localhost:5080 without it, or with --engine desk of the desk, http://localhost:5090 without it.",
        CustomParser = ParseServer,
    };

    private readonly Option<DeviceId> _device = new("--device")
    {
        Description = "The name of this device. Two phones of one user need different names.",
        CustomParser = static result => Parse(result, static text => new DeviceId(text)),
        DefaultValueFactory = static _ => new DeviceId("phone"),
    };

    private readonly Option<UserId[]> _contacts = new("--contacts")
    {
        Description = "The users whose presence is shown; alice, bob, carol and dave without it.",
        AllowMultipleArgumentsPerToken = true,
        CustomParser = static result => [.. result.Tokens.Select(token => ParseText(result, token.Value, static text => new UserId(text)))],
    };

    private readonly Option<bool> _json = new("--json") { Description = "Prints each change as one JSON object in a line." };

    public PhoneCommand(Func<PhoneOptions, CancellationToken, Task<int>> run)
        : base("Calls users on other machines through a ring server or a desk. Commands are read line by line from the standard input; 'help' lists them.")
    {
        Arguments.Add(_user);
        Options.Add(_engine);
        Options.Add(_url);
        _engine.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<string>() is { } name and not (PhoneOptions.MemoryEngine or PhoneOptions.DeskEngine))
            {
                result.AddError($"--engine must be '{PhoneOptions.MemoryEngine}' or '{PhoneOptions.DeskEngine}'; it is '{ForeignText.ToTerminal(name)}'.");
            }
        });
        Options.Add(_device);
        Options.Add(_contacts);
        Options.Add(_json);
        SetAction((parsed, cancellationToken) => run(Read(parsed), cancellationToken));
    }

    private PhoneOptions Read(ParseResult parsed)
    {
        var user = parsed.GetRequiredValue(_user);
        var engine = parsed.GetRequiredValue(_engine);
        var contacts = parsed.GetValue(_contacts) is { Length: > 0 } chosen ? chosen : [.. Neighbors.Select(static name => new UserId(name))];
        return new PhoneOptions
        {
            Engine = engine,
            User = user,
            Device = parsed.GetRequiredValue(_device),
            Server = parsed.GetValue(_url) ?? new Uri(engine == PhoneOptions.DeskEngine ? "http://localhost:5090" : "http://localhost:5080"),
            Contacts = [.. contacts.Where(contact => contact != user).Distinct()],
            Json = parsed.GetValue(_json),
        };
    }

    private static T? Parse<T>(ArgumentResult result, Func<string, T> parse) => ParseText(result, result.Tokens[0].Value, parse);

    private static T? ParseText<T>(ArgumentResult result, string text, Func<string, T> parse)
    {
        try
        {
            return parse(text);
        }
        catch (ArgumentException fault)
        {
            result.AddError(ForeignText.ToTerminal(fault.Message));
            return default;
        }
    }

    private static Uri? ParseServer(ArgumentResult result)
    {
        if (ServerAddress.Parse(result.Tokens[0].Value) is { } server)
        {
            return server;
        }

        result.AddError(ServerAddress.Rule);
        return null;
    }
}
