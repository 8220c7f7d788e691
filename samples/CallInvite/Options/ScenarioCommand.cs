using System.CommandLine;
using CallInvite.Scenarios;
using Samples.Ringing;

namespace CallInvite.Options;

/// <summary>Defines the command-line options and converts them to <see cref="ScenarioOptions"/>.</summary>
internal sealed class ScenarioCommand
{
    private readonly Option<string> _scenario = new("--scenario")
    {
        HelpName = "NAME",
        Description = "The scenario to run. " + string.Join(" ", ScenarioCatalog.All.Select(scenario => $"{scenario.Name}: {scenario.Description}")),
        DefaultValueFactory = _ => ScenarioCatalog.Default.Name,
    };

    private readonly Option<Uri[]> _url = new("--url")
    {
        HelpName = "URL",
        Description = "A ring server that carries the signals, e.g. http://localhost:5080; the scenario then takes its real time. Repeat it for several servers that are one service: each participant connects to the next one.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = static result =>
        {
            var servers = result.Tokens.Select(static token => ServerAddress.Parse(token.Value)).ToList();
            if (servers.Contains(null))
            {
                result.AddError(ServerAddress.Rule);
            }

            return [.. servers.OfType<Uri>()];
        },
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Print the summary as a JSON object on the last line of the output.",
    };

    private readonly RootCommand _command;

    public ScenarioCommand(Func<ScenarioOptions, Task<int>> run)
    {
        _scenario.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } name && ScenarioCatalog.Find(name) is null)
            {
                result.AddError($"--scenario must be one of {string.Join(", ", ScenarioCatalog.All.Select(scenario => scenario.Name))}; it is '{name}'.");
            }
        });
        _command = new RootCommand("Simulates calls on the in-memory cloud and prints what each participant sees, and when.") { _scenario, _url, _json };
        _command.Validators.Add(result =>
        {
            if (result.GetResult(_url) is not null && ScenarioCatalog.Find(result.GetValue(_scenario)!) is { NeedsSimulation: true } scenario)
            {
                result.AddError($"--url cannot be used with the scenario '{scenario.Name}', which cuts networks: only with {string.Join(", ", ScenarioCatalog.All.Where(static one => !one.NeedsSimulation).Select(static one => one.Name))}.");
            }
        });
        _command.SetAction((result, _) => run(new ScenarioOptions { Scenario = ScenarioCatalog.Find(result.GetValue(_scenario)!)!, Servers = result.GetValue(_url) ?? [], Json = result.GetValue(_json) }));
    }

    public ParseResult Parse(IReadOnlyList<string> arguments) => _command.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
}
