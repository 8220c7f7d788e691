using System.Reflection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ZegoCallKit.House.Tests;

/// <summary>Log messages are documented in docs/logging.md, and a documented message keeps its id.</summary>
public sealed class LoggingTests
{
    [Fact]
    public void The_catalogue_of_logs_is_complete()
    {
        var written = MarkdownTable.Rows("docs/logging.md", "category").Select(row => string.Join(" | ", row)).ToList();
        var actual = Messages().Select(message => $"{message.Category} | {message.Log.EventId} | {message.Log.Level} | {message.Log.Message}").ToList();

        Findings.None(actual.Except(written, StringComparer.Ordinal).Select(line => $"not in docs/logging.md: {line}")
            .Concat(written.Except(actual, StringComparer.Ordinal).Select(line => $"only in docs/logging.md: {line}")));
    }

    [Fact]
    public void An_id_stands_for_one_message_of_its_category() =>
        Findings.None(Messages().GroupBy(message => (message.Category, message.Log.EventId)).Where(group => group.Count() > 1).Select(group => $"{group.Key} is given {group.Count()} times"));

    [Fact]
    public void Every_message_has_an_id() =>
        Findings.None(Messages().Where(message => message.Log.EventId <= 0).Select(message => $"{message.Category}: {message.Log.Message}"));

    // A build is the same in whatever folder: the generator that ASP.NET Core brings along (up to .NET 10) writes several classes in an order that changes from build to build.
    [Fact]
    public void A_library_for_ASP_NET_Core_has_one_class_of_log_messages() =>
        Findings.None(Classes().GroupBy(type => type.Assembly).Where(group => group.Count() > 1 && IsForAspNetCore(group.Key)).Select(group => $"{group.Key.GetName().Name} has {string.Join(", ", group.Select(type => type.Name))}"));

    private static bool IsForAspNetCore(Assembly library) => library.GetReferencedAssemblies().Any(reference => reference.Name!.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal));

    private static IEnumerable<Type> Classes() => Messages().Select(message => message.Class).Distinct();

    // A class of log messages names its category; the others log under the name of their library.
    private static IEnumerable<(Type Class, string Category, LoggerMessageAttribute Log)> Messages() =>
        from type in Repository.Types
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        let log = method.GetCustomAttribute<LoggerMessageAttribute>()
        where log is not null
        select (type, CategoryOf(type), log);

    private static string CategoryOf(Type type) => type.GetField("Category", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string ?? type.Assembly.GetName().Name!;
}
