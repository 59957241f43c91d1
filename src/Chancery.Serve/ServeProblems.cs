using System.Globalization;
using Chancery.Core.Problems;

namespace Chancery.Serve;

/// <summary>What can be wrong with a request. Every code is explained in docs/problems.md.</summary>
public static class ServeProblems
{
    public static Problem WrongValue(string name, string value, string expected) => new("API001", name, 0, $"'{Short(value)}' is no {expected}.", "docs/serve.md lists the parameters and what they take.");

    public static Problem Unknown(string name) => new("API002", Short(name), 0, "there is no such parameter.", "docs/serve.md lists the parameters and what they take.");

    public static Problem NotThere(string what) => new("API003", Short(what), 0, "the record has nothing of this name.", "Identifiers come from the record's own answers; a record that was merged anew may have others.");

    public static Problem NoToken() => new("API004", "token", 0, "this server wants its token.", "Send it as `Authorization: Bearer TOKEN`, or sign in at /sign-in.");

    public static Problem WrongHost(string host) => new("API005", Short(host), 0, "this server does not go by that name.", "Use http://127.0.0.1 with its port, or start it with --listen and a token.");

    public static Problem TooMuch(int most) => new("API006", "text", 0, string.Create(CultureInfo.InvariantCulture, $"a text may have {most} characters here; this one has more."), "Use `chancery code` for long texts.");

    public static Problem NoText() => new("API007", "text", 0, "there is no text to code.", "Send it as the body (text/plain), or as \"text\" of a JSON object.");

    public static Problem OtherSite() => new("API008", "origin", 0, "another site's page sent this.", "Send it from a page of this server, or from a program.");

    public static Problem TooOften() => new("API009", "requests", 0, "too many requests at once.", "Wait a second, then go on more slowly.");

    /// <summary>A server that others can reach lets nobody in without a token.</summary>
    public static Problem OpenToAll(string address) =>
        new("API010", "--listen", 0, $"{address} can be reached from other machines, and there is no token.", "Give --token-file FILE with a secret of 16 characters or more, or leave --listen out.");

    public static Problem PortTaken(int port, string message) => new("API011", "--port", 0, string.Create(CultureInfo.InvariantCulture, $"port {port} cannot be had: {message}"), "Give another one: --port 8081.");

    public static Problem WeakToken(string file) => new("API012", file, 0, "this is no token file: one secret of 16 to 256 letters, digits and signs, or lines of role (read, review, admin), name and secret.", "For example: openssl rand -hex 24 > FILE");

    public static Problem Fault(Exception? error) => new("API013", "server", 0, $"a fault of the server: {error?.GetType().Name}.", "The server's log has the rest. Please report it with the address that was asked.");

    public static Problem Needed(string name) => new("API014", name, 0, "this is needed and was not given.", "docs/serve.md and docs/mcp.md say what is needed.");

    public static Problem NotAllowed(string role) => new("API020", "token", 0, $"this takes the role {role}.", "Whoever runs the server gives roles in its token file: docs/serve.md.");

    public static Problem OldForm() => new("API021", "form", 0, "this form is older than the server's last start, or no form of its own.", "Open the page again and send it once more.");

    private static string Short(string value) => value.Length <= 60 ? value : value[..60] + "…";
}
